# SPDX-License-Identifier: BSD-3-Clause
# deps.mk -- what the builds, the emulator and the checks need, by Debian's names.

PACKAGES := gcc g++ gcc-multilib g++-multilib make perl git xz-utils \
            gcc-arm-none-eabi binutils-arm-none-eabi newlib-source \
            qemu-system-arm qemu-system-x86 gdb-multiarch openocd \
            clang-format cppcheck \
            grub-common grub-pc-bin xorriso mtools

.PHONY: deps
deps:
	$(Q)tools/deps $(PACKAGES)
