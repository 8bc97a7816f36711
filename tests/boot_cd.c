/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * GRUB boots the image from a CD, by multiboot 2: command line and modules arrive.
 * @media cd
 * @boards pc
 * @args "one two" "it's \"3\""
 * @module boot_first.txt boot_second.txt
 */
#include "boot.h"
