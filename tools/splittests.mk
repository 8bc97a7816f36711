# SPDX-License-Identifier: BSD-3-Clause
# splittests.mk -- which tests are run with STACK=split: its own, and a sample of the others.
SPLIT_SAMPLE := chan_sieve libc_printf panic_chain preempt_mutex recover_chan recover_fault_goroutines \
	recover_goes_on recover_locals_O0 select_stress trace_libc
SPLIT_TESTS  := $(sort $(wildcard tests/split/*.c) $(SPLIT_SAMPLE:%=tests/%.c))
