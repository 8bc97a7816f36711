/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_group_init in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_group_init in an interrupt handler: only a goroutine may block or allocate$
 */
#include <gogroup.h>

#include "in_handler.h"

static GoGroup g;

IN_HANDLER(go_group_init(&g, NULL));
