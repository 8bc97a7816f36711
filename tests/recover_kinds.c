/* SPDX-License-Identifier: BSD-3-Clause */
/* go_recover tells what the panic carried, of each kind. */
#include <string.h>

#include <godefer.h>

#include "tap.h"

static const GoError failed = {"it has failed"};
static GoValue seen;
static bool stopped;

static void
stop(void *arg)
{
	(void)arg;
	stopped = go_recover(&seen);
}

#define STOPPED(statement)                                                                         \
	({                                                                                         \
		memset(&seen, 0xff, sizeof seen);                                                  \
		stopped = false;                                                                   \
		go_scope {                                                                         \
			go_defer(stop, NULL);                                                      \
			statement;                                                                 \
		}                                                                                  \
		stopped;                                                                           \
	})

int
main(void)
{
	GoValue v;

	ok(STOPPED(go_panic("text")) && seen.kind == GO_TEXT && strcmp(seen.text, "text") == 0,
	   "a text");
	ok(STOPPED(go_panic_error(&failed)) && seen.kind == GO_ERROR && seen.error == &failed &&
		   strcmp(seen.text, "it has failed") == 0,
	   "an error, and its text");
	ok(STOPPED(go_panic_number(-7)) && seen.kind == GO_NUMBER && seen.number == -7, "a number");
	is_int(strlen(seen.text), 0, "... without a text");
	ok(STOPPED(go_panic_pointer(&v)) && seen.kind == GO_POINTER && seen.pointer == &v &&
		   seen.text[0] == '\0',
	   "a pointer");
	ok(STOPPED(go_panic_pointer(NULL)) && seen.kind == GO_POINTER && seen.pointer == NULL,
	   "NULL is one, too");
	(void)STOPPED(go_panic_error(&failed));
	v = seen;
	ok(STOPPED(go_panic_value(v)) && seen.kind == GO_ERROR && seen.error == &failed,
	   "what was recovered, again");
	return done_testing();
}
