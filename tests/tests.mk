# tests.mk - tests, figures, lint, packages, demo, install. Part of Makefile.

# ---- packages ---------------------------------------------------------
BUILD_PACKAGES := gcc libc6-dev make pkgconf gettext mandoc libsqlite3-dev \
	libcsv-dev libsodium-dev libicu-dev libcairo2-dev libpango1.0-dev \
	fonts-croscore
TEST_PACKAGES := libcmocka-dev clang libclang-rt-14-dev clang-format \
	clang-tidy g++ binutils sqlite3 shellcheck poppler-utils strace jq \
	nodejs procps patch
RELEASE_PACKAGES := debhelper devscripts lintian valgrind gcovr
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Install what is missing, in one run; nothing is asked when all is there.
define install_packages
	$(Q)[ "$(DEPS)" = 0 ] || { missing=; for p in $(1); do \
		dpkg-query -W -f '$${db:Status-Status}' $$p 2>/dev/null | \
			grep -q '^installed' || missing="$$missing $$p"; done; \
	[ -z "$$missing" ] || { echo "installing:$$missing"; \
		$(SUDO) apt-get update -q >/dev/null && \
		DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -q \
			--no-install-recommends $$missing >/dev/null; }; }
endef

deps: deps-build deps-test
deps-build:
	$(call install_packages,$(BUILD_PACKAGES))
deps-test:
	$(call install_packages,$(TEST_PACKAGES))
deps-release:
	$(call install_packages,$(RELEASE_PACKAGES))

# ---- tests ------------------------------------------------------------
# Packages first, then a second make that finds them.
check: deps
	$(Q)$(MAKE) --no-print-directory check-run
check-run: $(TESTS) all $(BUILD)/tests/bin/podium
	$(Q)tests/check.sh $(BUILD) $(TESTS)
check-long: deps
	$(Q)$(MAKE) --no-print-directory check-long-run
check-long-run: all $(BUILD)/tests/bin/podium
	$(Q)tests/check-long.sh $(BUILD)
.PHONY: check-run check-long-run

demo: deps-build
	$(Q)$(MAKE) --no-print-directory all
	$(Q)fixtures/demo.sh $(BUILD)/podium fixtures/son-la $(BUILD)/demo
