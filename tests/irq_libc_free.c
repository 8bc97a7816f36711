/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * free in an interrupt handler is fatal, and named as malloc's.
 *
 * @exit 2
 * @expect ^fatal error: malloc in an interrupt handler: only a goroutine may block or allocate$
 */
#include <stdlib.h>

#include "in_handler.h"

static void *p;

static void __attribute__((constructor)) before(void)
{
	p = malloc(100);
}

IN_HANDLER(free(p));
