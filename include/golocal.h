/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * golocal.h -- values that each goroutine has for itself.
 *
 *	static GoLocal request = {.drop = free};
 *
 *	go_local_set(&request, strdup(line));
 *	...
 *	printf("%s\n", (char *)go_local_get(&request));
 *
 * A key is a variable that stays, as a static one; it need not be registered, and there may be any
 * number.  A goroutine that go starts has no values, whatever its maker's are: what belongs to a
 * piece of work and not to a goroutine is better in a context (gocontext.h).
 */
#ifndef GOLOCAL_H
#define GOLOCAL_H

#include <goabi.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A key. */
typedef struct GoLocal {
	/*
	 * What is called with a value when its goroutine ends, if the value is not NULL; or NULL.
	 * The goroutine calls it itself, and libc still works there; it may block.  The last that was
	 * set first is the first to go; what drop sets goes, too.  At the end of the program
	 * (main's return, go_end) it is not called.
	 */
	void (*drop)(void *value);
} GoLocal;

/* Set the calling goroutine's value for key.  The one before is forgotten, not dropped.  The first
 * time takes memory, until the goroutine ends; panics when memory is out.  Context: goroutine. */
GO_API void go_local_set(const GoLocal *key, void *value);

/* The calling goroutine's value for key; NULL if it has set none.  Looks at one of its values after
 * the other.  Context: goroutine. */
GO_API void *go_local_get(const GoLocal *key);

#ifdef __cplusplus
}
#endif
#endif
