# SPDX-License-Identifier: BSD-3-Clause
# tasks.mk -- what is done on all boards, or on none.

# Many images: on all CPUs, unless make was told how many jobs.
PARALLEL = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell getconf _NPROCESSORS_ONLN))

.PHONY: help list-boards test chaos oom check docs clean bench-all

help:
	@sed -n '/^#>/s/^#> \{0,1\}//p' tools/tasks.mk

#> startcall: goroutines on bare metal
#>
#>   make                build APP for BOARD
#>   make run            build it and boot it under QEMU; ARGS='...' reach main
#>   make iso            a CD, or USB stick, that boots it on a PC (BOARD=pc, MODULES='file...')
#>   make debug          the same, halted, with GDB attached at main
#>   make core           GDB on what make run CORE=1 has left of a program that died
#>   make flash          build it for the board itself, program its flash, verify, reset: docs/flashing.md
#>   make term           the board's serial port (TTY=/dev/ttyACM0)
#>   make hex            build it for the board, as Intel HEX
#>   make test           build and run all tests on all boards (BOARDS='...')
#>   make chaos          ... with SEEDS=10 disturbed schedules (TESTS='chan_*'): docs/chaos.md
#>   make oom            ... with the Nth allocation failing, for N = 1, 2, ... (MOST=20): docs/memory.md
#>   make bench          count instructions per operation; fails over budget
#>   make bench-all      ... on all boards
#>   make size           where an image's bytes go
#>   make stack          how much stack its goroutines may need: docs/stacks.md
#>   make addr2line      add source lines to a report (standard input), or to ADDRESS='...'
#>   make check          formatter, linter, rules of the floors
#>   make docs           docs/api from the public headers
#>   make deps           install what all this needs (Debian, Ubuntu)
#>   make list-boards    the boards
#>   make clean          remove build/
#>
#>   BOARD=virt          which board               APP=examples/sieve.c  C file or folder
#>   OPT=-O2             optimisation              V=1                   show commands
#>   CFLAGS=...          for the application       JUNIT=file            test report
#>   PROBE='cfg...'      OpenOCD's configuration, for make flash and make debug; 1: the board's
#>   DRIVE=folder        make flash copies there
#>   UNWIND=1, SYMTAB=1  0: no table for tracebacks, no names of functions in the image
#>   MEDIA=cd            make run boots from the medium of make iso: cd or usb
#>   CORE=1              an image that writes a core file when it dies: CORE_FILE=path
#>   ATTACH=1            make debug PROBE=... of what the board runs already: no reset, no load
#>   STACKS=auto         go() gives each function the stack that make stack has found for it
#>   STACK=...           fixed, paged (boards with an MMU) or split: how goroutines come to their stacks
#>   STACKMAX=...        the most that a goroutine's segments may come to, with STACK=split
#>   SMALL=1             an image of few KB (Cortex-M0, M3): docs/small.md
#>   STACKGUARD=...      mpu, canary, tick or none: how the ends of stacks are guarded

list-boards:
	@for b in $(BOARDS); do printf '%-14s %s\n' $$b "$$(sed -n 's/^DESC *= *//p' boards/$$b/board.mk)"; done

include tools/waytests.mk

# The images of each board by a make of its own: they differ in every flag.
test:
	$(Q)for b in $(BOARDS); do $(MAKE) $(PARALLEL) --no-print-directory BOARD=$$b tests || exit; done
	$(Q)for b in $(PAGEDBOARDS); do $(MAKE) $(PARALLEL) --no-print-directory BOARD=$$b STACK=paged tests || exit; done
	$(Q)for b in $(SPLITBOARDS); do $(MAKE) $(PARALLEL) --no-print-directory BOARD=$$b STACK=split tests || exit; done
	$(Q)for b in $(SMALLBOARDS); do $(MAKE) $(PARALLEL) --no-print-directory BOARD=$$b SMALL=1 tests || exit; done
	$(Q)tools/testall $(if $(JUNIT),--junit $(JUNIT)) \
		$(sort $(wildcard tests/compile_fail/*.c tests/host/*.c)) \
		$(foreach b,$(BOARDS),$(if $(call issmoke,$b),,build/$b/emulate.conf) $(wildcard boards/$b/openocd.cfg) \
			$(call testimages,$b)) \
		$(foreach b,$(PAGEDBOARDS),$(PAGED_TESTS:%.c=build/$b-paged/%.elf)) \
		$(foreach b,$(SPLITBOARDS),$(SPLIT_TESTS:%.c=build/$b-split/%.elf)) \
		$(foreach b,$(SMALLBOARDS),$(SMALL_TESTS:%.c=build/$b-small/%.elf))

# What a CHAOS=1 build makes lies in folders of its own, build/BOARD-chaos; build/BOARD-paged-chaos.
WAY   := $(patsubst %,-%,$(filter-out fixed,$(STACK)))
SEEDS ?= 10
SEED  ?= 1
TESTS ?= * contract/*
named  = $(patsubst tests/%,%,$(basename $(wildcard tests/$(1).c tests/$(1).cc)))
CHAOSTESTS = $(sort $(foreach t,$(TESTS),$(or $(call named,$t),$(error TESTS: there is no test '$t'))))
# Boards that can't run all tests have none of this.
CHAOSBOARDS = $(foreach b,$(BOARDS),$(if $(call issmoke,$b),,$b))
chaos:
	$(Q)for b in $(CHAOSBOARDS); do $(MAKE) $(PARALLEL) --no-print-directory BOARD=$$b CHAOS=1 \
		build/$$b$(WAY)-chaos/emulate.conf $(CHAOSTESTS:%=build/$$b$(WAY)-chaos/tests/%.elf) || exit; done
	$(Q)tools/chaos --seed $(SEED) --seeds $(SEEDS) \
		$(foreach b,$(CHAOSBOARDS),$(CHAOSTESTS:%=build/$b$(WAY)-chaos/tests/%.elf))

# The Nth allocation fails, for all N: docs/memory.md.  MOST=0: really for all.
MOST ?= 20
oom:
	$(Q)for b in $(CHAOSBOARDS); do $(MAKE) $(PARALLEL) --no-print-directory BOARD=$$b CHAOS=1 \
		build/$$b$(WAY)-chaos/emulate.conf $(CHAOSTESTS:%=build/$$b$(WAY)-chaos/tests/%.elf) || exit; done
	$(Q)tools/oom --most $(MOST) $(foreach b,$(CHAOSBOARDS),$(CHAOSTESTS:%=build/$b$(WAY)-chaos/tests/%.elf))

# On boards that have budgets: instructions, with stacks of pages, too, and bytes.
budgeted = $(foreach b,$(BOARDS),$(if $(shell grep -s '^$b$(2)[[:blank:]]' bench/$(1)),$b))
bench-all:
	$(Q)failed=; for b in $(call budgeted,budgets); do \
		$(MAKE) --no-print-directory BOARD=$$b bench || failed=1; done; \
		for b in $(call budgeted,budgets,-paged); do \
		$(MAKE) --no-print-directory BOARD=$$b STACK=paged bench || failed=1; done; \
		for b in $(call budgeted,sizes); do \
		$(MAKE) --no-print-directory BOARD=$$b APP=examples/ring.c bench-size || failed=1; done; \
		for b in $(call budgeted,sizes,-small); do \
		$(MAKE) --no-print-directory BOARD=$$b SMALL=1 APP=examples/small.c bench-size || failed=1; done; [ ! "$$failed" ]

check:
	$(Q)tools/check

docs:
	$(Q)tools/apidoc

clean:
	$(Q)rm -rf build
