# SPDX-License-Identifier: BSD-3-Clause
# split.mk -- STACK=split: stacks that grow by segments (docs/stacks.md).
#
#   in	ARCH CROSS STACKRESERVE (arch.mk) STACKMAX
#   out	SPLIT_CFLAGS	for what is compiled with checks: the application

SPLIT := 1

# The first segment, with its G; the most that all segments of a goroutine may be.
STACKSIZE := $(SPLIT_STACKSIZE)
MAINSTACK := $(SPLIT_STACKSIZE)
STACKMAX  ?= 67108864

SPLIT_DEFS = -DSTACKRESERVE=$(STACKRESERVE) -DSTACKMAX=$(STACKMAX)

ifeq ($(ARCH),i386)
SPLIT_CFLAGS = -fsplit-stack
else
# tools/split is what gcc finds as its assembler: a filter in front of the real one.
SPLIT_CFLAGS = -B$(TOP)/tools/split/ -Wa,--split=$(ARCH):$(STACKRESERVE):$(CROSS)as \
	-fno-reorder-blocks-and-partition
endif
