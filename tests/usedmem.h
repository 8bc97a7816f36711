/* SPDX-License-Identifier: BSD-3-Clause */
/* usedmem.h -- how much memory the program has: objects, libc's memory, living goroutines' stacks. */
#ifndef USEDMEM_H
#define USEDMEM_H

#include <godebug.h>

static inline size_t
usedmem(void)
{
	GoMemStats m;

	go_mem_stats(&m);
	return m.objects + m.libc + m.stacks;
}

#endif
