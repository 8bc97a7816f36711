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
#>   UNWIND=1            0: no table for tracebacks in the image
#>   MEDIA=cd            make run boots from the medium of make iso: cd or usb
#>   CORE=1              an image that writes a core file when it dies: CORE_FILE=path
#>   PROBE=cfg           make debug on a board, by OpenOCD with that configuration
#>   STACKS=auto         go() gives each function the stack that make stack has found for it
#>   STACK=split         stacks that grow, up to STACKMAX bytes each: docs/stacks.md
#>   STACKGUARD=...      mpu, canary, tick or none: how the ends of stacks are guarded

list-boards:
	@for b in $(BOARDS); do printf '%-14s %s\n' $$b "$$(sed -n 's/^DESC *= *//p' boards/$$b/board.mk)"; done

# Boards whose arch can split stacks.
include tools/splittests.mk
SPLITBOARDS = $(foreach b,$(BOARDS),$(shell arch=$$(sed -n 's/^ARCH *= *//p' boards/$b/board.mk); \
	grep -q '^ARCH_STACKS.*split' arch/$$arch/arch.mk && echo $b))

# The images of each board by a make of its own: they differ in every flag.
test:
	$(Q)for b in $(BOARDS); do $(MAKE) $(PARALLEL) --no-print-directory BOARD=$$b tests || exit; done
	$(Q)for b in $(SPLITBOARDS); do $(MAKE) $(PARALLEL) --no-print-directory BOARD=$$b STACK=split tests || exit; done
	$(Q)tools/testall $(if $(JUNIT),--junit $(JUNIT)) \
		$(sort $(wildcard tests/compile_fail/*.c tests/host/*.c)) \
		$(foreach b,$(BOARDS),build/$b/emulate.conf $(patsubst %,build/$b/%.elf,$(basename \
			$(sort $(wildcard tests/*.c tests/*.cc tests/contract/*.c))))) \
		$(foreach b,$(SPLITBOARDS),$(SPLIT_TESTS:%.c=build/$b-split/%.elf))

# What a CHAOS=1 build makes lies in folders of its own, build/BOARD-chaos.
SEEDS ?= 10
SEED  ?= 1
TESTS ?= * contract/*
named  = $(patsubst tests/%,%,$(basename $(wildcard tests/$(1).c tests/$(1).cc)))
CHAOSTESTS = $(sort $(foreach t,$(TESTS),$(or $(call named,$t),$(error TESTS: there is no test '$t'))))
chaos:
	$(Q)for b in $(BOARDS); do $(MAKE) $(PARALLEL) --no-print-directory BOARD=$$b CHAOS=1 \
		build/$$b-chaos/emulate.conf $(CHAOSTESTS:%=build/$$b-chaos/tests/%.elf) || exit; done
	$(Q)tools/chaos --seed $(SEED) --seeds $(SEEDS) \
		$(foreach b,$(BOARDS),$(CHAOSTESTS:%=build/$b-chaos/tests/%.elf))

# The Nth allocation fails, for all N: docs/memory.md.  MOST=0: really for all.
MOST ?= 20
oom:
	$(Q)for b in $(BOARDS); do $(MAKE) $(PARALLEL) --no-print-directory BOARD=$$b CHAOS=1 \
		build/$$b-chaos/emulate.conf $(CHAOSTESTS:%=build/$$b-chaos/tests/%.elf) || exit; done
	$(Q)tools/oom --most $(MOST) $(foreach b,$(BOARDS),$(CHAOSTESTS:%=build/$b-chaos/tests/%.elf))

bench-all:
	$(Q)failed=; for b in $(BOARDS); do \
		$(MAKE) --no-print-directory BOARD=$$b bench || failed=1; done; [ ! "$$failed" ]

check:
	$(Q)tools/check

docs:
	$(Q)tools/apidoc

clean:
	$(Q)rm -rf build
