# SPDX-License-Identifier: BSD-3-Clause
# tools/newlib.mk -- the C library: newlib, built from Debian's newlib-source
# once per architecture, into build/newlib/$(ARCH).
#
#   in	ARCH CROSS ARCH_CFLAGS NEWLIB_HOST NEWLIB_NANO Q
#   out	NEWLIB_STAMP	exists when the library does: an order-only prerequisite
#	NEWLIB_CPPFLAGS	for all that includes its headers
#	NEWLIB_LIBS	for the link, in one group with the runtime and libgcc

# NEWLIB_ARCH: another arch, whose library will do.
NEWLIB_DIR := build/newlib/$(or $(NEWLIB_ARCH),$(ARCH))

# __DYNAMIC_REENT__ makes errno and the like __getreent()->..., one a goroutine.
# The host's compiler believes that it compiles for Linux, and the headers
# believe the compiler: with __linux__, even FILE is another structure.
NEWLIB_DEFS := -D__DYNAMIC_REENT__ $(if $(NEWLIB_NANO),-D__BUFSIZ__=256) \
	-U__linux__ -U__linux -Ulinux -U__gnu_linux__ -U__unix__ -U__unix -Uunix

# A header that neither newlib nor the compiler has must not be the host's.
NEWLIB_NOSTDINC := -nostdinc $(addprefix -isystem ,$(filter /%,\
	$(foreach d,include include-fixed,$(shell $(CROSS)gcc -print-file-name=$(d)))))

# What runtime/newlib.c supplies, the library must not: an archive member of
# the same name would be found first, and silently.
# With the BSD semantics exit() flushes only what was written, and takes no
# lock for it: a goroutine that waits in getchar() cannot hold exit() up.
# The host's linker warns of assembly that does not say how its stack is.
# -g1: line numbers, and how to unwind frames, of which tools/unwind makes a table.
NEWLIB_CFLAGS := $(ARCH_CFLAGS) $(if $(NEWLIB_NANO),-Os,-O2) -g1 \
	-ffunction-sections -fdata-sections $(NEWLIB_DEFS) \
	-DREENTRANT_SYSCALLS_PROVIDED -DGETREENT_PROVIDED -DHAVE_ASSERT_FUNC \
	-D_STDIO_BSD_SEMANTICS -U_FORTIFY_SOURCE \
	$(if $(CROSS),,-Wa,--noexecstack)

# Streams and exit handlers are the program's, not the goroutine's; and a
# write to an unbuffered stream must not take a buffer from a small stack.
NEWLIB_OPTIONS := --host=$(NEWLIB_HOST) \
	--disable-multilib --disable-shared --disable-nls \
	--disable-newlib-supplied-syscalls \
	--enable-newlib-retargetable-locking \
	--enable-newlib-global-stdio-streams \
	--enable-newlib-global-atexit \
	--disable-newlib-unbuf-stream-opt
ifdef NEWLIB_NANO
NEWLIB_OPTIONS += --enable-newlib-reent-small --enable-newlib-nano-malloc \
	--enable-newlib-nano-formatted-io --enable-lite-exit \
	--disable-newlib-fvwrite-in-streamio \
	--disable-newlib-fseek-optimization --disable-newlib-wide-orient
else
NEWLIB_OPTIONS += --enable-newlib-io-long-long --enable-newlib-io-c99-formats
endif

# The stamp carries a checksum of all that decides the build; so it is stale
# exactly when one of these changes, whatever the files' dates say.
NEWLIB_ID := $(firstword $(shell { cat tools/newlib.mk tools/newlib-build; \
	echo '$(CROSS) $(NEWLIB_CFLAGS) $(NEWLIB_OPTIONS)'; } | cksum))
NEWLIB_STAMP := $(NEWLIB_DIR)/built-$(NEWLIB_ID)

NEWLIB_CPPFLAGS := $(NEWLIB_NOSTDINC) -isystem $(NEWLIB_DIR)/include $(NEWLIB_DEFS)
NEWLIB_LIBS := $(NEWLIB_DIR)/lib/libm.a $(NEWLIB_DIR)/lib/libc.a

$(NEWLIB_STAMP):
	$(Q)ARCH='$(or $(NEWLIB_ARCH),$(ARCH))' CROSS='$(CROSS)' CFLAGS='$(NEWLIB_CFLAGS)' \
		CPPFLAGS='$(NEWLIB_NOSTDINC)' tools/newlib-build $@ $(NEWLIB_OPTIONS)
