/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_note_wait in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_note_wait in an interrupt handler: only a goroutine may block or allocate$
 */
#include <gonote.h>

#include "in_handler.h"

static GoNote note;

IN_HANDLER(go_note_wait(&note));
