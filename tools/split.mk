# SPDX-License-Identifier: BSD-3-Clause
# split.mk -- STACK=split: stacks that grow by segments (docs/stacks.md).
#
#   in	ARCH CROSS STACKRESERVE (arch.mk) STACKMAX
#   out	SPLIT_CFLAGS	for what is compiled with checks: the application

SPLIT := 1


# The first segment, with its G; the most that all segments of a goroutine may be.
STACKSIZE := $(SPLIT_STACKSIZE)
MAINSTACK := 4096
STACKMAX  ?= $(or $(SPLIT_STACKMAX),67108864)

SPLIT_DEFS = -DSTACKRESERVE=$(STACKRESERVE) -DSTACKMAX=$(STACKMAX)

ifeq ($(ARCH),i386)
SPLIT_CFLAGS = -fsplit-stack
else
# tools/split is what gcc finds as its assembler: a filter in front of the real one.
SPLIT_CFLAGS = -B$(TOP)/tools/split/ -Wa,--split=$(ARCH):$(STACKRESERVE):$(CROSS)as \
	-fno-reorder-blocks-and-partition
SPLIT_ID := $(firstword $(shell cksum <tools/split/as))
endif

# A link ahead of the other two tells which functions without checks need much: tools/split/thunks.pl.
# They get thunks; the last image is looked at again.
SPLIT_STACK = tools/stack --$(1) "$(CROSS)" $(2) runtime/stack.calls runtime/split.calls $(3)
define splitlink # image, objects, files for tools/stack
$(Q)$(CC) $(LDFLAGS) $(call coreflag,$(1)) -o $(1).first $(OBJ) $(2) $(B)/symtab0.S $(B)/unwind0.S $(LDLIBS)
	$(Q)$(call SPLIT_STACK,split $(1:.elf=.split.S),$(1).first,$(3))
endef
splitargs = $(if $(SPLIT),$(1:.elf=.split.S) @$(1:.elf=.split.S).wrap)
splitcheck = $(Q)$(call SPLIT_STACK,check,$(1),$(2)) || { rm -f $(1); exit 1; }
