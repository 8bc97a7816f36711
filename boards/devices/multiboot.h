/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * multiboot.h -- between what a multiboot loader tells and our copy of it.
 *
 * multiboot1.c and multiboot2.c read the loader's structures, each its own version's, and hand
 * over what they find; multiboot.c keeps it.  Whatever the loader says is bounded here and
 * there: a count or a length that can't be is cut, so that reading ends.
 */
#ifndef MULTIBOOT_H
#define MULTIBOOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* So many modules and entries of a memory map are read, and no longer strings. */
enum { MULTIBOOT_MODULES = 256, MULTIBOOT_ENTRIES = 1024, MULTIBOOT_STRING = 4096 };

/* info lies anywhere outside the image. */
void multiboot1_read(const void *info);
void multiboot2_read(const void *info);

/* The command line, of up to max bytes if no '\0' comes before. */
void multiboot_line(const char *s, size_t max);

/* A module at [start, end). */
void multiboot_module(uint32_t start, uint32_t end, const char *string, size_t max);

/* There were more modules than one can read: no memory is known to be free. */
void multiboot_toomany(void);

/* An entry of the memory map; several may overlap, and what is not RAM in one is not RAM. */
void multiboot_memory(uint64_t base, uint64_t len, bool ram);

/* From startup, before .bss is zeroed, paging off, on g0's stack: the version, 1 or 2, of the
 * loader's structures, and where they are. */
void multiboot_save(int version, const void *info);

#endif
