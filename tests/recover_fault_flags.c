/* SPDX-License-Identifier: BSD-3-Clause */
/* What a fault comes in the middle of is over in the deferred function: an IT block on Arm, strings that
 * are copied downwards on x86. */
#include <string.h>

#include <godefer.h>

#include "fault.h"
#include "tap.h"

static char from[64], to[64];
static int stopped;
static bool down;

static void
stop(void *arg)
{
	(void)arg;
#ifdef __i386__
	uint32_t flags;

	__asm__ volatile("pushfl\n\tpopl %0" : "=r"(flags));
	down = flags & 0x400;
#endif
	for (unsigned i = 0; i < sizeof from; i++)
		from[i] = (char)(i + 1);
	memcpy(to, from, sizeof to);
	stopped += go_recover(NULL);
}

int
main(void)
{
	go_scope {
		go_defer(stop, NULL);
#ifdef __i386__
		__asm__ volatile("std\n\tmovl (%0), %%eax\n\tcld" : : "r"(nowhere) : "eax", "cc");
#else
		/* In a wrong state the next instructions would not be executed. */
		__asm__ volatile("cmp %0, %0\n\titeee eq\n\tldreq r3, [%0]\n\tmovne r3, #1\n\t"
				 "movne r3, #2\n\tmovne r3, #3"
				 :
				 : "r"(nowhere)
				 : "r3", "cc");
#endif
	}
	is_int(stopped, 1, "recovered");
	ok(!down, "strings are copied upwards");
	is_int(memcmp(from, to, sizeof to), 0, "the deferred function runs as it should");
	return done_testing();
}
