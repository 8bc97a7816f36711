/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To free what malloc did not give, and nobody can have got from it, is fatal, with a message.
 *
 * @exit 2
 * @expect ^fatal error: memory is freed that was not allocated$
 * @reject not reached
 */
#include <stdlib.h>

#include <go.h>

static int variable;
static void *volatile p = &variable; /* else GCC sees it */

int
main(void)
{
	free(p);
	go_printf("not reached\n");
	return 0;
}
