# SPDX-License-Identifier: BSD-3-Clause
# waytests.mk -- which tests are run with STACK=paged, with STACK=split and with SMALL=1, too: their own, and a
# sample of the others; and on which boards.

PAGED_SAMPLE := conform_ch* conform_he* conform_powser conform_select_w* core_panic fault_jump_stack fault_stack_* \
	chan_stress million_some oom_* preempt_deep preempt_fpu* recover_deep recover_fault_* \
	stack_absurd_* stack_least stack_sizes timer_stress trace_* contract/*_registers \
	contract/asmcgocall* contract/fault_in_allocator contract/stack_align contract/stack_overflow_[gi]*
PAGED_TESTS  := $(sort $(wildcard tests/paged/*.c $(PAGED_SAMPLE:%=tests/%.c)))

SPLIT_SAMPLE := chan_sieve libc_printf panic_chain preempt_mutex recover_chan recover_fault_goroutines \
	recover_goes_on recover_locals_O0 select_stress trace_libc
SPLIT_TESTS  := $(sort $(wildcard tests/split/*.c $(SPLIT_SAMPLE:%=tests/%.c)))

SMALL_SAMPLE := chan_block chan_buffer chan_close_drain chan_handoff chan_irq chan_try console_read irq_attach \
	main_exit_code note select_default select_ready select_wake_recv spawn_order sync_mutex time_sleep_zero \
	timer_after timer_once timer_stop timer_ticker
SMALL_TESTS  := $(sort $(wildcard tests/small/*.c $(SMALL_SAMPLE:%=tests/%.c)))

# Boards that can run all tests, and whose arch has that way.
boardsby    = $(foreach b,$(BOARDS),$(shell arch=$$(sed -n 's/^ARCH *= *//p' boards/$b/board.mk); \
	grep -q '^ARCH_STACKS.*$(1)' arch/$$arch/arch.mk && ! grep -q '^SMOKE' boards/$b/board.mk && echo $b))
PAGEDBOARDS = $(call boardsby,paged)
SPLITBOARDS = $(call boardsby,split)
# Small images: one board with much memory, and those that they are for.
SMALLBOARDS = $(filter mps2-an385 stm32vldiscovery microbit,$(BOARDS))
