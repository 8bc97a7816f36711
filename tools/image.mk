# SPDX-License-Identifier: BSD-3-Clause
# image.mk -- how one board's images are built.  Everything lands in build/$(BOARD)/.

ifeq ($(filter $(BOARD),$(BOARDS)),)
$(error unknown BOARD '$(BOARD)': make list-boards shows them all)
endif
include boards/$(BOARD)/board.mk
include arch/$(ARCH)/arch.mk

# How goroutines come to their stacks: docs/stacks.md.
STACK  ?= $(or $(ARCH_STACK),fixed)
STACKWAYS := fixed $(ARCH_STACKS)
ifeq ($(filter $(STACK),$(STACKWAYS)),)
$(error STACK=$(STACK): for $(ARCH) it can be $(strip $(STACKWAYS)))
endif
STACK_fixed := 0
STACK_paged := 1
STACK_split := 2

# CHAOS=1 is another build: docs/chaos.md.  So is each STACK that is not the arch's own, and SEMIHOSTING=0, as
# an image for a board is: who asks the debugger for something traps, and there is none.
SEMIHOSTING ?= $(if $(filter flash hex,$(MAKECMDGOALS)),0,1)
ifeq ($(SEMIHOSTING),0)
DEVICES := $(DEVICES:semihosting=nohost)
endif
# Small images are another build, too: docs/small.md.
SMALLWAY := $(filter-out 0,$(SMALL))
ifneq ($(SMALLWAY),)
include tools/small.mk
endif
B       := build/$(BOARD)$(patsubst %,-%,$(filter-out $(or $(ARCH_STACK),fixed),$(STACK)))$(if $(SMALLWAY),-small)$(if $(CHAOS),-chaos)$(if $(filter 0,$(SEMIHOSTING)),-flash)
ifeq ($(STACK),split)
include tools/split.mk
endif
CC      := $(CROSS)gcc
AR      := $(CROSS)ar
NM      := $(CROSS)nm
SIZE    := $(CROSS)size
OBJCOPY := $(CROSS)objcopy

ifeq ($(shell command -v $(CC)),)
$(error $(CC) is missing: run make deps)
endif

include tools/newlib.mk

# An arch may be built on others: what it has not itself is theirs.
ARCH_FLAGS := -Iarch -Iarch/$(ARCH) $(addprefix -Iarch/,$(ARCH_BASE))

# How the end of a goroutine's stack is guarded: docs/stacks.md.
PAGED      := $(filter paged,$(STACK))
STACKGUARD ?= $(if $(PAGED),page,$(or $(if $(SMALLWAY),canary),$(ARCH_STACKGUARD),$(if $(CHAOS),canary,tick)))
GUARDS     := $(if $(PAGED),page,none tick canary $(if $(SMALLWAY),,$(ARCH_STACKGUARDS)))
ifeq ($(filter $(STACKGUARD),$(GUARDS)),)
$(error STACKGUARD=$(STACKGUARD): for $(ARCH) it can be $(GUARDS))
endif
GUARD_none   := 0
GUARD_tick   := 1
GUARD_canary := 2
GUARD_mpu    := 3
GUARD_limit  := 4
GUARD_page   := 5
# A window's addresses, not its memory.
ifdef PAGED
STACKSIZE := 65536
endif
GUARD        := -DSTACK=$(STACK_$(STACK)) -DSTACKGUARD=$(GUARD_$(STACKGUARD)) $(SPLIT_DEFS)
ifneq ($(filter-out auto,$(STACKS)),)
$(error STACKS=$(STACKS): it can be auto, or nothing)
endif

# -- Flags ---------------------------------------------------------------------

WARN := -Wall -Wextra -Werror -Wshadow -Wpointer-arith -Wwrite-strings -Wundef -Wcast-qual \
        -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wconversion -Wno-sign-conversion
COMMON := $(CPU_CFLAGS) -std=gnu11 $(OPT) -g -ffunction-sections -fdata-sections -fno-common \
          -fno-strict-overflow -MMD -MP
# What runs below or beside goroutines uses no FPU register and no libc.
BARE := -ffreestanding -fno-strict-aliasing $(GENERAL_REGS) $(GUARD) $(WARN)
SIZES := -DSTACKSIZE=$(STACKSIZE) -DMAINSTACK=$(MAINSTACK) -DCONSOLERING=$(or $(CONSOLERING),256) -DCMDLINE=$(or $(CMDLINE),256) -DSLICE=$(SLICE) \
         -DSTACKMARK=$(STACKMARK) -DSTATS=$(STATS) -DISSMALL=$(if $(SMALLWAY),1,0) -DAUTOSTACKS=$(if $(STACKS),1,0) $(if $(CHAOS),-DCHAOS)

# Each folder sees only what its floor allows (docs/design.md).
FLAGS_runtime := $(BARE) $(RUNTIME_CFLAGS) $(SIZES) -Iinclude $(ARCH_FLAGS)
FLAGS_os      := $(FLAGS_runtime) -Iboards
FLAGS_newlib  := $(WARN) $(GUARD) $(SIZES) -Iinclude $(ARCH_FLAGS) $(NEWLIB_CPPFLAGS)
FLAGS_arch    := $(BARE) $(ARCH_FLAGS)
FLAGS_startup := $(BARE) $(ARCH_FLAGS) -Iboards/$(BOARD)
FLAGS_boards  := $(BARE) $(ARCH_FLAGS) -Iboards -Iboards/devices -Iboards/$(BOARD)
FLAGS_app     := $(APP_CFLAGS) $(SPLIT_CFLAGS) -Wall -Wextra -I$(TOP)/include $(NEWLIB_CPPFLAGS)
# Tests of the contract look below the public headers; all others must not.
FLAGS_contract := $(GUARD) $(SIZES) -Iruntime $(ARCH_FLAGS) -Iboards

# -- The runtime's objects --------------------------------------------------------

NEWLIB_SRC  := $(wildcard runtime/newlib*.c)
RUNTIME_SRC := $(filter-out $(NEWLIB_SRC) runtime/core.c $(if $(CHAOS),,runtime/chaos.c) $(if $(PAGED),,runtime/window.c) $(if $(SPLIT),,runtime/segment.c),$(wildcard runtime/*.c))
ARCH_FILES  := $(addprefix arch/$(ARCH)/,$(ARCH_SRC)) $(addprefix arch/,$(BASE_SRC))
ifneq ($(SMALLWAY),)
$(eval $(SMALL_PARTS))
endif
SRC := startup/crt0.c startup/$(STARTUP).S $(ARCH_FILES) $(RUNTIME_SRC) \
       $(wildcard boards/$(BOARD)/*.c) $(patsubst %,boards/devices/%.c,$(DEVICES))
OBJ := $(patsubst %,$(B)/obj/%.o,$(SRC))
LIB := $(B)/libstartcall.a

# -- The application --------------------------------------------------------------

# APP is a C (C++, assembly) file or a folder of them, inside or outside the tree.
APP_PATH := $(abspath $(APP))
ifneq ($(wildcard $(APP_PATH)/.),)
APP_SRC := $(sort $(wildcard $(addprefix $(APP_PATH)/*.,c cc cpp S)))
ifeq ($(APP_SRC),)
NOAPP := APP '$(APP)' is a folder without C files
endif
else ifneq ($(wildcard $(APP_PATH)),)
APP_SRC := $(APP_PATH)
ifeq ($(filter .c .cc .cpp .S,$(suffix $(APP_PATH))),)
NOAPP := APP '$(APP)' is no C file: .c, .cc, .cpp or .S
endif
else
NOAPP := there is no APP '$(APP)': name a C file or a folder of C files
endif
ifneq ($(filter all run debug core size stack addr2line flash hex image,$(or $(MAKECMDGOALS),all)),)
ifdef NOAPP
$(error $(NOAPP))
endif
endif
APP_NAME := $(basename $(notdir $(APP_PATH)))
# With CORE=1 it is an image that writes a core when it dies: docs/debugging.md.
IMAGE    := $(B)/$(APP_NAME)$(if $(filter-out 0,$(CORE)),-core).elf
COREFILE := $(or $(CORE_FILE),$(B)/$(APP_NAME).core)
CORED    := $(if $(filter-out 0,$(CORE)),$(COREFILE))
# Whom it calls by pointers: docs/stacks.md.
CALLS    := $(wildcard $(APP_PATH)/stack.calls $(filter-out $(APP_PATH),$(basename $(APP_PATH)).calls))
# The whole path names the object, so that two applications can't take each other's.
APP_OBJ  := $(patsubst /%,$(B)/app/%.o,$(APP_SRC))

# -- Tests: every file in tests/ is an image ---------------------------------------

include tools/waytests.mk
ALL_TESTS  := $(sort $(wildcard tests/*.c tests/*.cc tests/contract/*.c))
TEST_SRC   := $(if $(PAGED),$(PAGED_TESTS),$(if $(SPLIT),$(SPLIT_TESTS),$(if $(SMALLWAY),$(SMALL_TESTS),$(ALL_TESTS))))
TEST_IMAGE := $(if $(PAGED)$(SPLIT)$(SMALLWAY),$(TEST_SRC:%.c=$(B)/%.elf),$(call testimages,$(BOARD)))

# -- Rules ------------------------------------------------------------------------

# Another command line is another object: the flags are a prerequisite.
FLAGS_FILE := $(B)/flags
FLAGS_TEXT := $(CC) $(COMMON) $(FLAGS_os) $(FLAGS_app) $(HOT_CFLAGS) $(EARLY_CFLAGS) $(CFLAGS) $(APP_LDFLAGS) $(G0STACK) $(IRQSTACK) $(TRAPSTACK) $(NEWLIB_ID) $(UNWIND) $(SYMTAB) $(SPLIT_ID)
ifneq ($(file <$(FLAGS_FILE)),$(FLAGS_TEXT))
$(shell mkdir -p $(B))
$(file >$(FLAGS_FILE),$(FLAGS_TEXT))
endif

CORE_FLAGS_FILE := $(B)/core.flags
CORE_FLAGS_TEXT := -DCORE_MAX=$(CORE_MAX) -DCORE_FILE='"$(or $(CORE_FILE),startcall.core)"'
ifneq ($(file <$(CORE_FLAGS_FILE)),$(CORE_FLAGS_TEXT))
$(file >$(CORE_FLAGS_FILE),$(CORE_FLAGS_TEXT))
endif

define compile # folder, flags
$(B)/obj/$(1)/%.c.o: $(1)/%.c $(FLAGS_FILE)
	$$(call say,CC,$$<)
	@mkdir -p $$(@D)
	$$(Q)$(CC) $(COMMON) $(2) $$(EXTRA) -c $$< -o $$@
$(B)/obj/$(1)/%.S.o: $(1)/%.S $(FLAGS_FILE)
	$$(call say,AS,$$<)
	@mkdir -p $$(@D)
	$$(Q)$(CC) $(COMMON) $(2) -c $$< -o $$@
endef
$(eval $(call compile,runtime,$(FLAGS_runtime)))
$(eval $(call compile,startup,$(FLAGS_startup)))
$(foreach a,$(ARCH) $(ARCH_BASE),$(eval $(call compile,arch/$a,$(FLAGS_arch))))
$(eval $(call compile,boards/$(BOARD),$(FLAGS_boards)))
$(eval $(call compile,boards/devices,$(FLAGS_boards)))

$(B)/obj/runtime/os.c.o: EXTRA := -Iboards
$(B)/obj/runtime/chan.c.o: EXTRA := $(if $(filter -Os,$(OPT)),,$(HOT_CFLAGS))
# Reports of the end need no speed.
$(patsubst %,$(B)/obj/runtime/%.c.o,panic traceback symtab stack): EXTRA := -Os
$(B)/obj/runtime/core.c.o: EXTRA := -Os $(CORE_FLAGS_TEXT)
$(B)/obj/runtime/core.c.o: $(CORE_FLAGS_FILE)
# Else the compiler finds memcpy in memcpy and calls it.
$(B)/obj/runtime/mem.c.o $(B)/obj/runtime/small/mem.c.o: EXTRA := -fno-tree-loop-distribute-patterns -fno-builtin
$(addprefix $(B)/obj/,startup/crt0.c.o): EXTRA := -fno-tree-loop-distribute-patterns $(EARLY_CFLAGS)
$(patsubst %,$(B)/obj/arch/$(ARCH)/%.o,$(ARCH_EARLY)): EXTRA := $(EARLY_CFLAGS)

NEWLIB_OBJ := $(NEWLIB_SRC:%=$(B)/obj/%.o)
$(NEWLIB_OBJ): $(B)/obj/%.o: % $(FLAGS_FILE) | $(NEWLIB_STAMP)
	$(call say,CC,$<)
	@mkdir -p $(@D)
	$(Q)$(CC) $(COMMON) $(FLAGS_newlib) $(EXTRA) -c $< -o $@
$(B)/obj/runtime/newlib_malloc.c.o: EXTRA := -fno-builtin $(GENERAL_REGS)

define compileapp # suffix, compiler, flags
$(B)/app/%.$(1).o: /%.$(1) $(FLAGS_FILE) | $(NEWLIB_STAMP)
	$$(call say,CC,$$<)
	@mkdir -p $$(@D)
	$$(Q)$(2) $(filter-out $(if $(3),-std=gnu11),$(COMMON)) $(FLAGS_app) $$(EXTRA) $(3) $$(CFLAGS) -c $$< -o $$@
endef
$(eval $(call compileapp,c,$(CC),))
$(eval $(call compileapp,S,$(CC),))
$(eval $(call compileapp,cc,$(CROSS)g++,-std=gnu++17 -fno-exceptions -fno-rtti -fno-threadsafe-statics))
$(eval $(call compileapp,cpp,$(CROSS)g++,-std=gnu++17 -fno-exceptions -fno-rtti -fno-threadsafe-statics))
$(B)/app/$(patsubst /%,%,$(TOP))/tests/%: EXTRA := $(WARN)
$(B)/app/$(patsubst /%,%,$(TOP))/tests/%.cc.o: EXTRA := $(filter-out -Wstrict-prototypes \
	-Wmissing-prototypes,$(WARN))
$(B)/app/$(patsubst /%,%,$(TOP))/examples/%: EXTRA := $(WARN)
$(B)/app/$(patsubst /%,%,$(TOP))/tests/contract/%: EXTRA := $(FLAGS_contract) $(WARN)
$(B)/app/$(patsubst /%,%,$(TOP))/tests/paged/%: EXTRA := $(FLAGS_contract) $(WARN)
$(B)/app/$(patsubst /%,%,$(TOP))/tests/split/contract_%: EXTRA := $(FLAGS_contract) $(WARN)
$(B)/app/$(patsubst /%,%,$(TOP))/bench/%: EXTRA := $(FLAGS_contract) $(WARN)

# These come from the archive, so only into images that use libc, or that have a core.  rm: an archive
# keeps members that are no longer listed.
$(LIB): $(NEWLIB_OBJ) $(if $(SMALLWAY),$(SMALL_LIB:%=$(B)/obj/%.o),$(B)/obj/runtime/core.c.o)
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(B)/symtab0.S: tools/symtab
	@mkdir -p $(@D)
	$(Q)tools/symtab --empty >$@

$(B)/unwind0.S: tools/unwind
	@mkdir -p $(@D)
	$(Q)tools/unwind --empty >$@

$(B)/stacks0.S: tools/stack
	@mkdir -p $(@D)
	$(Q)tools/stack --empty >$@

LDFLAGS := $(CPU_CFLAGS) $(SMALL_LDFLAGS) $(APP_LDFLAGS) -nostdlib -static -no-pie -Wl,--gc-sections -Wl,--build-id=none \
           -Wl,--no-warn-rwx-segments -Wl,-z,noexecstack -Wl,--fatal-warnings \
           -Lboards/$(BOARD) -Llinker -T linker/$(LAYOUT).ld \
           -Wl,--defsym=G0STACK=$(G0STACK),--defsym=IRQSTACK=$(IRQSTACK),--defsym=TRAPSTACK=$(TRAPSTACK)
LDLIBS   = $(LIB) -Wl,--start-group $(NEWLIB_LIBS) -lgcc $(LIB) -Wl,--end-group
LDDEPS   = $(OBJ) $(LIB) $(B)/symtab0.S $(B)/unwind0.S tools/symtab tools/unwind $(AUTO0) $(if $(STACKS),tools/stack tools/stackcode.pl runtime/stack.calls) $(if $(SPLIT),tools/split.mk tools/split/as tools/split/thunks.pl tools/stack tools/stackcode.pl runtime/stack.calls runtime/split.calls) $(wildcard linker/*.ld boards/$(BOARD)/*.ld) \
           boards/$(BOARD)/board.mk arch/$(ARCH)/arch.mk tools/image.mk

# Who writes a core when it dies: CORE=1, and tests that are named for it.
coreflag = $(if $(filter $(B)/tests/core_% $(B)/%-core.elf,$(1)),-Wl$(comma)-u$(comma)runtime_writecore)
comma   := ,
symbols = tools/symtab $(if $(filter 0,$(SYMTAB)),--empty,"$(NM)" $(1))

# Two links: the second has the tables by which the image names its own functions and walks
# their frames.  They lie behind the code, so they move no function; cmp sees to it.
# With STACKS=auto the second has the sizes of goroutines' stacks, too.
AUTO0 := $(if $(STACKS),$(B)/stacks0.S)
autostacks = $(if $(STACKS),$(1:.elf=.stacks.S))
define link # image, objects, files for tools/stack
	$(call say,LD,$(1))
	@mkdir -p $(dir $(1))
	$(if $(SPLIT),$(call splitlink,$(1),$(2),$(3)))
	$(Q)$(CC) $(LDFLAGS) $(call coreflag,$(1)) $(call splitargs,$(1)) -o $(1).first $(OBJ) $(2) $(B)/symtab0.S $(B)/unwind0.S $(AUTO0) $(LDLIBS)
	$(Q)$(call symbols,$(1).first) >$(1:.elf=.symtab.S)
	$(Q)tools/unwind $(if $(filter 0,$(UNWIND)),--empty,$(1).first) >$(1:.elf=.unwind.S)
	$(if $(STACKS),$(Q)tools/stack --table $(autostacks) "$(CROSS)" $(1).first runtime/stack.calls $(3))
	$(Q)$(CC) $(LDFLAGS) $(call coreflag,$(1)) $(call splitargs,$(1)) -Wl,-Map,$(1:.elf=.map) -o $(1) $(OBJ) $(2) $(1:.elf=.symtab.S) \
		$(1:.elf=.unwind.S) $(autostacks) $(LDLIBS)
	$(Q)$(call symbols,$(1)) | cmp -s - $(1:.elf=.symtab.S) || \
		{ echo 'the tables have moved the code of $(1)' >&2; rm -f $(1); exit 1; }
	$(if $(SPLIT),$(call splitcheck,$(1),$(3)))
	@rm -f $(1).first
endef

$(IMAGE): $(APP_OBJ) $(LDDEPS) $(if $(STACKS),$(CALLS))
	$(call link,$@,$(APP_OBJ),$(CALLS))

# A test is one file (tests/x.c, x.cc) linked like an application.
$(B)/tests/%.elf: $(B)/app/$(patsubst /%,%,$(TOP))/tests/%.c.o $(LDDEPS)
	$(call link,$@,$<)
$(B)/tests/%.elf: $(B)/app/$(patsubst /%,%,$(TOP))/tests/%.cc.o $(LDDEPS)
	$(call link,$@,$<)

# The bench is all of its folder.
BENCH_OBJ := $(patsubst %,$(B)/app/$(patsubst /%,%,$(TOP))/%.o,$(sort $(wildcard $(if $(SPLIT),bench/split/*.c,bench/*.c))))
$(B)/bench/bench.elf: $(BENCH_OBJ) $(LDDEPS)
	$(call link,$@,$(BENCH_OBJ))
.SECONDARY:

$(B)/emulate.conf: boards/$(BOARD)/board.mk
	@mkdir -p $(@D)
	@printf '%s\n' 'board=$(BOARD)' 'qemu=$(QEMU)' 'exit=$(EXIT)' 'press=$(PRESS)' >$@

-include $(OBJ:.o=.d) $(NEWLIB_OBJ:.o=.d) $(APP_OBJ:.o=.d) \
         $(BENCH_OBJ:.o=.d) $(patsubst %,$(B)/app/$(patsubst /%,%,$(TOP))/%.d,$(TEST_SRC))

# -- What one does with an image -----------------------------------------------------

.PHONY: all image tests run iso debug core size bench-size stack addr2line bench
all image: $(IMAGE)
tests: $(TEST_IMAGE) $(B)/emulate.conf

# With CHAOS=1 they run as tools/test --seed runs a test; its head comment is looked at, too.
says    = $(shell grep -ls '^ \* @$(1)$$' $(APP_SRC))
SEEDED  = $(if $(CHAOS),--seed $(or $(SEED),1) --icount=$(if $(call says,icount),0,3) \
	$(if $(call says,order),--keep-order))

run: $(if $(MEDIA),iso,$(IMAGE)) $(B)/emulate.conf
	$(Q)tools/emulate $(SEEDED) $(CORED:%=--core %) $(if $(RAM),--qemu '-m $(RAM)') $(if $(MEDIA),--media $(MEDIA)) \
		$(B)/emulate.conf $(if $(MEDIA),$(ISO),$(IMAGE) $(ARGS))

# Always made anew: ARGS and MODULES are in it.
ISO := $(IMAGE:.elf=.iso)
iso: $(IMAGE)
ifneq ($(LAYOUT),multiboot)
	$(error make iso: BOARD=$(BOARD) is not booted from a CD: try BOARD=pc)
endif
	$(call say,ISO,$(ISO))
	$(Q)tools/iso $(MODULES:%=--module %) $(ISO) $(IMAGE) $(ARGS)

GDBPORT ?= 3333
# On a board: PROBE names OpenOCD's configuration; 1: the board's own.
PROBED = $(if $(filter-out 0,$(PROBE)),--probe '$(patsubst 1,boards/$(BOARD)/openocd.cfg,$(PROBE))' $(if $(filter-out 0,$(ATTACH)),--attach))
debug: $(IMAGE) $(B)/emulate.conf
	$(Q)tools/debug --port $(GDBPORT) $(SEEDED) $(CORED:%=--write-core %) $(PROBED) $(B)/emulate.conf $(IMAGE) $(ARGS)

# What `make run CORE=1` has left.
core: $(IMAGE) $(B)/emulate.conf
	$(Q)tools/debug --core $(COREFILE) $(B)/emulate.conf $(IMAGE)

size: $(IMAGE)
	$(Q)tools/imagesize "$(SIZE)" $(IMAGE) $(IMAGE:.elf=.map)

# ... held to what bench/sizes has for this board.
bench-size: $(IMAGE)
	$(Q)tools/imagesize --budgets bench/sizes $(BOARD)$(SMALLWAY:%=-small) "$(SIZE)" $(IMAGE) $(IMAGE:.elf=.map)

stack: $(IMAGE)
	$(Q)tools/stack $(if $(V),--verbose) "$(CROSS)" $(IMAGE) runtime/stack.calls $(CALLS)

# On a board.  PROBE is OpenOCD's configuration, usually boards/$(BOARD)/openocd.cfg.
OPENOCD := $(or $(filter-out 0 1,$(PROBE)),$(wildcard boards/$(BOARD)/openocd.cfg))
ifneq ($(filter flash hex,$(MAKECMDGOALS)),)
ifneq ($(LAYOUT),flash)
$(error $(BOARD) has no flash: $(or $(NOFLASH),make run BOARD=$(BOARD) runs it under QEMU))
endif
endif
ifneq ($(and $(filter flash,$(MAKECMDGOALS)),$(if $(OPENOCD)$(DRIVE),,1)),)
$(error $(BOARD) has no boards/$(BOARD)/openocd.cfg: $(or $(NOFLASH),name OpenOCD's configuration with PROBE='...'))
endif

.PHONY: flash hex term
hex: $(IMAGE:.elf=.hex)
$(IMAGE:.elf=.hex): $(IMAGE)
	$(call say,HEX,$@)
	$(Q)$(OBJCOPY) -O ihex $< $@

flash: $(if $(DRIVE),$(IMAGE:.elf=.hex),$(IMAGE))
	$(Q)tools/flash $(if $(V),--verbose) $(if $(DRIVE),--drive '$(DRIVE)',--config '$(OPENOCD)') $<

# The baud rate is the console driver's, which has it from the board.
TTY  ?= /dev/ttyACM0
BAUD ?= $(or $(shell $(CC) -E -dM -x c boards/$(BOARD)/map.h | sed -n 's/^\#define [A-Z0-9]*_BAUD \([0-9]*\)$$/\1/p'),115200)
term:
	$(Q)tools/term '$(TTY)' $(BAUD)

# A report on standard input, or ADDRESS: which source lines these are.
addr2line:
	$(Q)tools/addr2line "$(CROSS)" $(IMAGE) $(ADDRESS)

# Scheduler, channels and time, optimised for size: text and constants, unlinked.
SIZEOBJ := $(patsubst %,$(B)/size/%.o,proc chan hchan time)
$(SIZEOBJ): $(B)/size/%.o: runtime/%.c $(FLAGS_FILE)
	$(call say,CC,$< -Os)
	@mkdir -p $(@D)
	$(Q)$(CC) $(COMMON) $(FLAGS_runtime) -Os -c $< -o $@
$(B)/size/text: $(SIZEOBJ)
	$(Q)$(SIZE) $^ | awk 'NR > 1 { n += $$1 } END { print "bench text-Os", n, "bytes" }' >$@

$(B)/bench/latency: $(B)/bench/bench.elf $(B)/emulate.conf tools/latency
	$(Q)tools/latency $(B)/emulate.conf "$(NM)" $< >$@

# What split stacks cost is measured by an image with these.
.PHONY: benchsplit
benchsplit: $(B)/bench/bench.elf $(B)/emulate.conf
$(B)/bench/split: $(B)/bench/bench.elf
	$(Q)$(MAKE) --no-print-directory BOARD=$(BOARD) STACK=split benchsplit
	$(Q)tools/emulate --icount $(B)/emulate.conf build/$(BOARD)-split/bench/bench.elf >$@

BENCHFILES := $(if $(SPLIT),,$(B)/size/text $(B)/bench/latency $(if $(filter split,$(STACKWAYS)),$(B)/bench/split))
bench: $(B)/bench/bench.elf $(B)/emulate.conf $(BENCHFILES)
	$(Q)tools/bench $(B)/emulate.conf $(B)/bench/bench.elf bench/budgets $(BENCHFILES)
