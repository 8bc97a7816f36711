/* SPDX-License-Identifier: BSD-3-Clause */
/* A read, a write and a call of nil panic, and are recovered. */
#include <godefer.h>

#include "fault.h"
#include "recovered.h"

static const char text[] = "runtime error: invalid memory address or nil pointer dereference";

int
main(void)
{
	recovered((void)*(volatile int *)(nowhere - NOWHERE), text);
	recovered(*(volatile int *)(nowhere - NOWHERE) = 1, text);
	recovered((void)*(volatile char *)(nowhere - NOWHERE + 99), text);
	recovered(((void (*)(void))(nowhere - NOWHERE))(), text);
	return done_testing();
}
