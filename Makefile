# SPDX-License-Identifier: BSD-3-Clause
# startcall -- goroutines on bare metal.  `make help` explains.

BOARD ?= virt
APP   ?= examples/sieve.c
ARGS  ?=
V     ?=
# COMPACT is a board's, in board.mk.
LITTLE = $(filter-out 0,$(COMPACT) $(SMALL))
OPT   ?= $(if $(LITTLE),-Os,-O2)
SLICE ?= 10
UNWIND ?= $(if $(LITTLE),0,1)
SYMTAB ?= $(if $(LITTLE),0,1)
STACKMARK ?= $(if $(SMALLWAY),0,1)
STATS ?= 0
CORE  ?= $(if $(filter core,$(MAKECMDGOALS)),1,0)
CORE_MAX ?= 16777216
PROBE ?= 0
ATTACH ?= 0
STACKS ?=

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

Q    := $(if $(V),,@)
say   = $(if $(V)$(findstring s,$(firstword -$(MAKEFLAGS))),,@printf '  %-7s %s\n' '$(1)' '$(patsubst $(TOP)/%,%,$(2))')
TOP  := $(patsubst %/,%,$(dir $(abspath $(lastword $(MAKEFILE_LIST)))))

BOARDS := $(sort $(patsubst boards/%/board.mk,%,$(wildcard boards/*/board.mk)))

# The tests of a board: all, or tests/smoke where board.mk says SMOKE = 1, without its NOTESTS.
alltests   := $(basename $(sort $(wildcard tests/*.c tests/*.cc tests/contract/*.c)))
smoketests := $(addprefix tests/,$(shell sed '/^\#/d' tests/smoke))
boardvar    = $(shell sed -n 's/^$(2) *= *//p' boards/$(1)/board.mk)
issmoke     = $(call boardvar,$(1),SMOKE)
testimages  = $(patsubst %,build/$(1)/%.elf,$(filter-out $(addprefix tests/,$(call boardvar,$(1),NOTESTS)),\
	$(if $(issmoke),$(smoketests),$(alltests))))

# With deps among the goals the others wait for it, each in a make of its own: this one
# has looked for compilers before they were there.
REST := $(filter-out deps,$(MAKECMDGOALS))
ifneq ($(and $(filter deps,$(MAKECMDGOALS)),$(REST)),)

include tools/deps.mk
.NOTPARALLEL:
.PHONY: $(REST)
$(REST): deps
	@$(MAKE) --no-print-directory $@

else

# Goals that need no board: they work on all, or on none.
NOBOARD := help list-boards deps test chaos oom check clean docs bench-all
ifneq ($(filter-out $(NOBOARD),$(or $(MAKECMDGOALS),all)),)
include tools/image.mk
endif

include tools/deps.mk
include tools/tasks.mk

endif
