/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * goboot.h -- what the boot loader has brought besides the image.
 *
 * A multiboot loader (GRUB on a PC) can put files into memory, its modules: data for the
 * program, a disk image, a configuration.
 */
#ifndef GOBOOT_H
#define GOBOOT_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct GoModule {
	const void *start;
	size_t size;	    /* bytes */
	const char *string; /* what the loader was told about it, by habit its name */
} GoModule;

/*
 * Module i, counted from 0; false: there are no more, as on all boards without such a loader.
 * There are 16 at most, with 511 characters of strings in all: what is over is cut.  Modules stay
 * where they are; nothing else uses their memory.
 * Context: any.
 */
bool go_module(int i, GoModule *m);

#ifdef __cplusplus
}
#endif

#endif
