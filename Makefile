# SPDX-License-Identifier: MIT
# podium - one Makefile, no recursion. Everything made goes under build/.
#
#	make                  libraries and program, in build/
#	make demo             judge the sample contest, from packages to print
#	make check            all tests that take a moment
#	make check-long       those that take longer
#	make SAN=1 check      the same under ASan and UBSan, in build/san/
#	make coverage         lines and branches that tests run, in build/cov/
#	make WERROR=1         warnings are errors
#	make lint             layers, headers, names, format, SQL, shell
#	make bench faults     the figures: build/bench.csv, build/faults.csv
#	make fuzz             every fuzzer for FUZZ_SECONDS each
#	make deps             what a Debian machine needs (DEPS=0: skip)
#	make install          honours PREFIX and DESTDIR

NAME    := podium
VERSION := 0.1.0
ABI     := 0
PREFIX  ?= /usr/local
BUILD   := build

# Optimised code takes short cuts that coverage does not see.
ifdef COV
CFLAGS   ?= -O0 -g
endif
CFLAGS   ?= -O2 -g
OBJCOPY  ?= objcopy
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wvla -Wundef \
            -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings \
            -Wcast-qual -Wpointer-arith -Wno-missing-field-initializers
CORE     := sqlite3 libsodium
DRAW     := pangocairo pangoft2 cairo-pdf fontconfig libqrencode

ifdef SAN
BUILD := build/san
MODE  := -fsanitize=address,undefined -fno-sanitize-recover=all
endif
ifdef COV
BUILD := build/cov
MODE  := --coverage
endif
ifdef WERROR
MODE  += -Werror
endif

# What we need, apart from what the user asks for in CFLAGS and friends.
OURS := -std=c17 -D_POSIX_C_SOURCE=200809L -D_XOPEN_SOURCE=700 \
        -Iinclude -Isrc -I$(BUILD)/gen -fPIC -fvisibility=hidden \
        -MMD -MP $(WARNINGS) $(MODE)
core_cflags = $(shell pkg-config --cflags $(CORE) icu-uc 2>/dev/null)
draw_cflags = $(shell pkg-config --cflags $(DRAW) 2>/dev/null)
LIBS      = $(shell pkg-config --libs $(CORE)) -lcsv -lminizip -lexpat -lm -ldl
DRAW_LIBS = $(shell pkg-config --libs $(DRAW)) -lz -lm

# The program holds these libraries itself where there are archives of them:
# finding and binding them at each start takes half a millisecond. STATIC=
# leaves them shared, as a distribution wants it.
libdir     = $(shell pkg-config --variable=libdir $(1))
ARCHIVES   = $(wildcard $(call libdir,sqlite3)/libsqlite3.a \
             $(call libdir,libsodium)/libsodium.a \
             $(shell $(CC) $(CFLAGS) -print-file-name=libcsv.a))
STATIC    ?=
BIN_LIBS   = $(if $(STATIC),$(ARCHIVES) -lminizip -lexpat -lpthread -lm -ldl,$(LIBS))

# A shared library that lacks a function fails when it is made, not used.
NO_HOLES := $(if $(SAN),,-Wl,-z,defs)

# Quiet unless V=1.
Q := $(if $(V),,@)
say = $(if $(V),,@printf '  %-5s %s\n' $(1) $@)

LIB    := $(BUILD)/lib$(NAME).a
SO     := $(BUILD)/lib$(NAME).so.$(ABI)
RENDER := $(BUILD)/lib$(NAME)-render.so.$(ABI)
ADVICE := $(BUILD)/lib$(NAME)-analysis.so.$(ABI)
SCREEN := $(BUILD)/lib$(NAME)-screen.so.$(ABI)
OFFICE := $(BUILD)/lib$(NAME)-office.so.$(ABI)
PAGES  := $(BUILD)/lib$(NAME)-pages.so.$(ABI)
BIN    := $(BUILD)/$(NAME)
obj     = $(patsubst %.c,$(BUILD)/%.o,$(1))
ROOMS  := base record tables contest maths
LOBJ   := $(call obj,$(sort $(foreach r,$(ROOMS),$(wildcard src/$(r)/*.c src/$(r)/*/*.c))))
ROBJ   := $(call obj,$(sort $(wildcard src/render/*.c)))
AOBJ   := $(call obj,$(sort $(wildcard src/analysis/*.c)))
NOBJ   := $(call obj,$(sort $(wildcard src/screen/*.c)))
FOBJ   := $(call obj,$(sort $(wildcard src/office/*.c)))
POBJ   := $(call obj,$(sort $(wildcard src/pages/*.c)))
COBJ   := $(call obj,$(sort $(wildcard src/cli/*.c src/cli/*/*.c)))
TESTS  := $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/test_*.c)))
GEN    := $(patsubst %,$(BUILD)/gen/%.inc,schema/log.sql schema/copies.sql schema/local.sql schema/tables.sql schema/views.sql schema/archive.sql $(wildcard schema/layouts/*.csv schema/site/* schema/check/*)) \
          $(patsubst %,$(BUILD)/gen/%.rows,po/en.po po/vi.po schema/kinds schema/body schema/visibility schema/tables schema/subjects schema/headings schema/fonts schema/provinces) \
          $(BUILD)/gen/config.h

.PHONY: all check check-unit check-long lint bench faults fuzz demo deps \
        deps-build deps-test deps-release fmt install uninstall clean man
.DELETE_ON_ERROR:
.SUFFIXES:
.SECONDARY:

all: $(LIB) $(SO) $(RENDER) $(ADVICE) $(SCREEN) $(OFFICE) $(PAGES) $(BIN)

# Internal names are short (stmt, failed, ...), so hide them in the static
# library as -fvisibility=hidden hides them in the shared one.
$(LIB): $(LOBJ)
	$(call say,AR)
	$(Q)$(LD) -r -o $(@:.a=.o) $^
	$(Q)$(OBJCOPY) --localize-hidden $(@:.a=.o)
	$(Q)rm -f $@ && $(AR) rcs $@ $(@:.a=.o)

$(SO): $(LOBJ)
	$(call say,LD)
	$(Q)$(CC) -shared $(NO_HOLES) -Wl,-soname,$(@F) $(MODE) $(LDFLAGS) -o $@ $^ $(LIBS)
	$(Q)ln -sf $(@F) $(BUILD)/lib$(NAME).so

# The renderer brings its own copy of the few base objects it uses.
RENDER_BASE := $(call obj,$(addprefix src/base/,arena.c buffer.c date.c \
               icu.c message.c new_file.c status.c text.c words.c))
$(RENDER): $(ROBJ) $(RENDER_BASE)
	$(call say,LD)
	$(Q)$(CC) -shared $(NO_HOLES) -Wl,-soname,$(@F) $(MODE) $(LDFLAGS) -o $@ $^ \
		$(DRAW_LIBS) -ldl

# LAPACK takes a millisecond to load, so analysis is a library of its own.
ADVICE_BASE := $(call obj,$(addprefix src/base/,arena.c seeded.c))
$(ADVICE): $(AOBJ) $(ADVICE_BASE)
	$(call say,LD)
	$(Q)$(CC) -shared $(NO_HOLES) -Wl,-soname,$(@F) $(MODE) $(LDFLAGS) -o $@ $^ \
		-llapacke -llapack -lm

# Only the grid of `score --grid` needs ncurses.
$(SCREEN): $(NOBJ)
	$(call say,LD)
	$(Q)$(CC) -shared $(NO_HOLES) -Wl,-soname,$(@F) $(MODE) $(LDFLAGS) -o $@ $^ \
		-lncursesw -ltinfo

# Only templates need a writer of workbooks.
$(OFFICE): $(FOBJ)
	$(call say,LD)
	$(Q)$(CC) -shared $(NO_HOLES) -Wl,-soname,$(@F) $(MODE) $(LDFLAGS) -o $@ $^ \
		$(shell pkg-config --libs xlsxwriter)

# Only a site needs its pages.
PAGES_BASE := $(call obj,$(addprefix src/base/,arena.c buffer.c date.c \
              formula.c icu.c map.c message.c status.c text.c words.c))
$(PAGES): $(POBJ) $(PAGES_BASE)
	$(call say,LD)
	$(Q)$(CC) -shared $(NO_HOLES) -Wl,-soname,$(@F) $(MODE) $(LDFLAGS) -o $@ $^ -ldl

# The program opens these only when it needs them: see src/cli/app/library.c.
$(BIN): $(COBJ) $(LOBJ)
	$(call say,LD)
	$(Q)$(CC) $(MODE) $(LDFLAGS) -o $@ $^ $(BIN_LIBS)

$(ROBJ): flags = $(draw_cflags)
$(BUILD)/%.o: %.c Makefile | $(GEN)
	$(call say,CC)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OURS) $(core_cflags) $(flags) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

# A file as C bytes with a final 0. Becomes #embed once C23 is everywhere.
$(BUILD)/gen/%.inc: %
	$(Q)mkdir -p $(@D)
	$(Q){ od -An -v -tx1 $< | sed 's/ \(..\)/0x\1,/g'; echo 0; } >$@

$(BUILD)/gen/config.h: Makefile
	$(Q)mkdir -p $(@D)
	$(Q)printf '#define PODIUM_VERSION "%s"\n#define PODIUM_LIBDIR "%s"\n' \
		'$(VERSION)' '$(PREFIX)/lib' >$@
$(BUILD)/gen/po/%.po.rows: po/%.po po/compile.awk
	$(Q)mkdir -p $(@D)
	$(Q)awk -f po/compile.awk $< >$@
$(BUILD)/gen/schema/kinds.rows: schema/kinds.awk schema/permit.csv $(wildcard schema/apply/*.sql schema/apply/*/*.sql schema/judge/*.sql schema/judge/*/*.sql)
	$(Q)mkdir -p $(@D)
	$(Q)awk -f schema/kinds.awk schema/permit.csv >$@
$(BUILD)/gen/schema/%.rows: schema/%.awk schema/%.csv
	$(Q)mkdir -p $(@D)
	$(Q)awk -f $^ >$@
$(BUILD)/gen/schema/tables.rows: schema/tables.awk schema/tables.sql
	$(Q)mkdir -p $(@D)
	$(Q)awk -f $^ >$@

# Tests link the objects, not the library: they may look inside.
TEST_LOBJ := $(filter-out %/record/random.o,$(LOBJ))
$(BUILD)/tests/test_%: $(BUILD)/tests/test_%.o $(BUILD)/tests/test.o $(BUILD)/tests/secret.o $(TEST_LOBJ)
	$(call say,LD)
	$(Q)$(CC) $(MODE) $(LDFLAGS) -o $@ $^ $(LIBS) $(ADVICE_LIBS) $(shell pkg-config --libs cmocka)
$(BUILD)/tests/test_analysis: $(AOBJ)
$(BUILD)/tests/test_analysis: ADVICE_LIBS = -llapacke -llapack -lm

include tests/tests.mk

clean:
	rm -rf build

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
