/* SPDX-License-Identifier: BSD-3-Clause */
/* A fault in a leaf, which has saved nothing, and in a function of libc is recovered in the caller. */
#include <string.h>

#include <godefer.h>

#include "fault.h"
#include "recovered.h"

static const char text[] = "runtime error: invalid memory address or nil pointer dereference";
static volatile int sum;

static __attribute__((noinline, noclone)) int
leaf(const volatile int *p)
{
	return p[1];
}

static __attribute__((noinline, noclone)) int
caller(const volatile int *p)
{
	return leaf(p) + 1;
}

int
main(void)
{
	char bytes[8] = "1234567";

	recovered(sum = leaf((const volatile int *)nowhere), text);
	recovered(sum = caller((const volatile int *)nowhere), text);
	recovered(sum = (int)strlen((const char *)nowhere), text);
	recovered(memcpy((void *)nowhere, bytes, sizeof bytes), text);
	recovered(memcpy(bytes, (void *)nowhere, sizeof bytes), text);
	is_int(sum, 0, "none of them returned");
	is_int(strcmp(bytes, "1234567"), 0, "nothing was copied");
	return done_testing();
}
