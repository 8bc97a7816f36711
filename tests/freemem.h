/* SPDX-License-Identifier: BSD-3-Clause */
/* freemem.h -- how much memory nobody has, what caches keep included. */
#ifndef FREEMEM_H
#define FREEMEM_H

#include <godebug.h>

static inline size_t
freemem(void)
{
	GoMemStats m;

	go_mem_stats(&m);
	return m.free;
}

#endif
