/* SPDX-License-Identifier: BSD-3-Clause */
/* To lock a mutex where there is none panics, and leaves nothing locked. */
#include <godefer.h>
#include <sync.h>

#include "fault.h"
#include "recovered.h"

static const char text[] = "runtime error: invalid memory address or nil pointer dereference";
static GoMutex m;

int
main(void)
{
	recovered(go_mutex_lock((GoMutex *)nowhere), text);
	recovered(go_mutex_unlock((GoMutex *)nowhere), text);
	go_mutex_lock(&m);
	go_mutex_unlock(&m);
	ok(go_mutex_trylock(&m), "others are as they were");
	return done_testing();
}
