# SPDX-License-Identifier: BSD-3-Clause
# waytests.mk -- which tests are run with STACK=paged and with STACK=split, too: their own, and a sample of
# the others; and on which boards.

PAGED_SAMPLE := conform_ch* conform_he* conform_powser conform_select_w* core_panic fault_jump_stack fault_stack_* \
	chan_stress million_some oom_* preempt_deep preempt_fpu* recover_deep recover_fault_* \
	stack_absurd_* stack_least stack_sizes timer_stress trace_* contract/*_registers \
	contract/asmcgocall* contract/fault_in_allocator contract/stack_align contract/stack_overflow_[gi]*
PAGED_TESTS  := $(sort $(wildcard tests/paged/*.c $(PAGED_SAMPLE:%=tests/%.c)))

SPLIT_SAMPLE := chan_sieve libc_printf panic_chain preempt_mutex recover_chan recover_fault_goroutines \
	recover_goes_on recover_locals_O0 select_stress trace_libc
SPLIT_TESTS  := $(sort $(wildcard tests/split/*.c $(SPLIT_SAMPLE:%=tests/%.c)))

# Boards that can run all tests, and whose arch has that way.
boardsby    = $(foreach b,$(BOARDS),$(shell arch=$$(sed -n 's/^ARCH *= *//p' boards/$b/board.mk); \
	grep -q '^ARCH_STACKS.*$(1)' arch/$$arch/arch.mk && ! grep -q '^SMOKE' boards/$b/board.mk && echo $b))
PAGEDBOARDS = $(call boardsby,paged)
SPLITBOARDS = $(call boardsby,split)
