/* SPDX-License-Identifier: BSD-3-Clause */
/* fault_fatal.h -- recovering(fn): call fn() where a panic would be recovered, and print so. */
#ifndef FAULT_FATAL_H
#define FAULT_FATAL_H

#include <godefer.h>

static inline void
fatal_stop(void *arg)
{
	(void)arg;
	if (go_recover(NULL))
		go_printf("recovered\n");
}

static inline void
recovering(void (*fn)(void))
{
	go_scope {
		go_defer(fatal_stop, NULL);
		fn();
	}
}

#endif
