/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A program that does not use libc has nothing of it: neither its functions nor what the
 * runtime keeps for it.
 */
#include "tap.h"

/* Weak: they do not fetch anything from a library, and are NULL if nobody else does. */
#define NOT_LINKED(name)                                                                           \
	do {                                                                                       \
		extern char name[] __attribute__((weak));                                          \
		const char *volatile where = name;                                                 \
		ok(where == NULL, "no %s", #name);                                                 \
	} while (0)

int
main(void)
{
	NOT_LINKED(_impure_ptr);
	NOT_LINKED(_impure_data);
	NOT_LINKED(__sinit);
	NOT_LINKED(__getreent);
	NOT_LINKED(_malloc_r);
	NOT_LINKED(_free_r);
	NOT_LINKED(_write_r);
	NOT_LINKED(_vfprintf_r);
	NOT_LINKED(_fflush_r);
	NOT_LINKED(__call_exitprocs);
	NOT_LINKED(__retarget_lock_acquire_recursive);
	return done_testing();
}
