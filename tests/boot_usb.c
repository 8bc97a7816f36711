/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * GRUB boots the image from a USB disk, by multiboot 1: command line and modules arrive.
 * @media usb
 * @multiboot 1
 * @boards pc
 * @args "one two" "it's \"3\""
 * @module boot_first.txt boot_second.txt
 */
#include "boot.h"
