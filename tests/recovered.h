/* SPDX-License-Identifier: BSD-3-Clause */
/* recovered.h -- recovered(statement, fmt...): a result, did it panic with the text fmt? */
#ifndef RECOVERED_H
#define RECOVERED_H

#include <string.h>

#include <godefer.h>

#include "tap.h"

static const char *recovered_text;

static inline void
recovered_stop(void *arg)
{
	GoValue v;

	(void)arg;
	if (go_recover(&v))
		recovered_text = v.text;
}

#define recovered(statement, text)                                                                 \
	do {                                                                                       \
		recovered_text = "no panic";                                                       \
		go_scope {                                                                         \
			go_defer(recovered_stop, NULL);                                            \
			statement;                                                                 \
		}                                                                                  \
		if (!ok(strcmp(recovered_text, text) == 0, "%s", text))                            \
			diag("got %s", recovered_text);                                            \
	} while (0)

#endif
