# SPDX-License-Identifier: BSD-3-Clause
# small.mk -- SMALL=1: which files of the runtime, and of the arch, are other ones, in folders small/; which
# have none there and are left out; and which come from the archive, so only into images that use them.
# docs/small.md tells what a program has then.

ifeq ($(ARCH_SMALL),)
$(error SMALL=1: not for BOARD=$(BOARD), whose arch is $(ARCH))
endif
ifneq ($(filter-out fixed,$(STACK))$(CHAOS)$(filter-out 0,$(CORE)),)
$(error SMALL=1: not with STACK=$(STACK), CHAOS=1 or CORE=1)
endif

DEVICES := $(patsubst irq,irqfew,$(DEVICES))

# heap: instead of page, malloc, allg.  panic: instead of defer, fault.  Without tables nobody can
# trace stacks back, and nobody has names.
SMALL_FILES := args chan heap mem panic preempt stack time
SMALL_NONE  := allg debug defer fault malloc memstats page stats symtab traceback waits
SMALL_ALL   := hchan os proc rt0

# Vectors that are preemption's: without it they lead where all exceptions do.
SMALL_LDFLAGS := -Wl,--defsym=svcall=trapentry,--defsym=pendsv=trapentry

define SMALL_PARTS
SMALL_LIB   := $(filter-out $(patsubst %,runtime/%.c,$(SMALL_FILES) $(SMALL_NONE) $(SMALL_ALL)),$(RUNTIME_SRC))
RUNTIME_SRC := $(SMALL_FILES:%=runtime/small/%.c) $(SMALL_ALL:%=runtime/%.c)
ARCH_FILES  := $(foreach f,$(ARCH_FILES),$(or $(wildcard $(dir $f)small/$(notdir $f)),$f))
endef
