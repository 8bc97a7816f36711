/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * newlib_malloc.c -- libc's malloc and its kin, from the runtime's memory.
 *
 * So there is one heap, of which libc and goroutines take what they need and to which both give back;
 * no lock of libc's is held, and no struct _reent is made for a goroutine that only uses malloc.
 * newlib's own are taken out of its archive (tools/newlib-build).  There is no sbrk.
 *
 * This file is in an archive, too: newlib.c.
 */
#include <errno.h>
#include <malloc.h>
#include <reent.h>
#include <stdlib.h>
#include <string.h>

#include "runtime.h"

/* g0 may: asmcgocall. */
static inline void
nothandler(void)
{
	if (unlikely(getg() == getm()->gsignal))
		runtime_badcontext("malloc");
}

static NOINLINE void *
nomemory(void)
{
	errno = ENOMEM;
	return NULL;
}

void *
malloc(size_t n)
{
	void *p;

	nothandler();
	p = runtime_allocuse(n != 0 ? n : 1, USE_LIBC);
	return unlikely(p == NULL) ? nomemory() : p;
}

void
free(void *p)
{
	nothandler();
	if (p != NULL)
		runtime_freeuse(p, runtime_sizeof(p), USE_LIBC);
}

/* Compiled with -fno-builtin, or GCC would make a call of calloc of it. */
void *
calloc(size_t n, size_t size)
{
	void *p;

	if (__builtin_mul_overflow(n, size, &n))
		return nomemory();
	p = malloc(n);
	if (p != NULL)
		memset(p, 0, n);
	return p;
}

void *
realloc(void *old, size_t n)
{
	size_t size;
	void *p;

	if (old == NULL)
		return malloc(n);
	if (n == 0) {
		free(old);
		return NULL;
	}
	size = runtime_sizeof(old);
	if (n <= size && n > size / 2)
		return old;
	p = malloc(n);
	if (p == NULL)
		return n <= size ? old : NULL;
	memcpy(p, old, n < size ? n : size);
	free(old);
	return p;
}

/* Pages lie at a multiple of their size, if that is a power of two. */
void *
memalign(size_t align, size_t n)
{
	if (align <= 16)
		return malloc(n);
	if ((align & (align - 1)) != 0) {
		errno = EINVAL;
		return NULL;
	}
	if (align < PAGESIZE)
		align = PAGESIZE;
	return malloc(n < align ? align : n);
}

void *
aligned_alloc(size_t align, size_t n)
{
	return memalign(align, n);
}

size_t
malloc_usable_size(void *p)
{
	return p == NULL ? 0 : runtime_sizeof(p);
}

/* -- What newlib itself calls --------------------------------------------------------- */

void *
_malloc_r(struct _reent *r, size_t n)
{
	(void)r;
	return malloc(n);
}

void
_free_r(struct _reent *r, void *p)
{
	(void)r;
	free(p);
}

void *
_calloc_r(struct _reent *r, size_t n, size_t size)
{
	(void)r;
	return calloc(n, size);
}

void *
_realloc_r(struct _reent *r, void *p, size_t n)
{
	(void)r;
	return realloc(p, n);
}

void *
_memalign_r(struct _reent *r, size_t align, size_t n)
{
	(void)r;
	return memalign(align, n);
}
