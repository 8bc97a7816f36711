/* SPDX-License-Identifier: BSD-3-Clause */
/* With a context all below it are done, whatever they are; not its siblings, not its parents. */
#include <gotime.h>

#include "context.h"
#include "leak.h"

static char key;

int
main(void)
{
	GoContext root, mid, sibling, nephew, kid[3], grandkid[3];
	int n = 0;

	go_context_with_cancel(&root, go_context_background());
	go_context_with_cancel(&sibling, &root);
	go_context_with_cancel(&nephew, &sibling);
	go_context_with_cancel(&mid, &root);
	go_context_with_cancel(&kid[0], &mid);
	go_context_with_value(&kid[1], &mid, &key, &key);
	go_context_with_timeout(&kid[2], &mid, 3600 * GO_SECOND);
	for (int i = 0; i < 3; i++)
		go_context_with_cancel(&grandkid[i], &kid[i]);
	go_context_cancel(&kid[0]);
	ok(isdone(&kid[0], &go_canceled) && isdone(&grandkid[0], &go_canceled), "one branch");
	ok(isdone(&mid, NULL) && isdone(&kid[1], NULL) && isdone(&grandkid[1], NULL),
	   "not what is beside it and above it");
	go_context_cancel(&mid);
	for (int i = 0; i < 3; i++)
		n += isdone(&kid[i], &go_canceled) + isdone(&grandkid[i], &go_canceled);
	is_int(n, 6, "kids and grandkids of all kinds");
	ok(isdone(&root, NULL), "not the parent");
	ok(isdone(&sibling, NULL) && isdone(&nephew, NULL),
	   "not the sibling, and what is below it");
	go_context_cancel(&root);
	ok(isdone(&sibling, &go_canceled) && isdone(&nephew, &go_canceled), "now they are");
	for (int i = 0; i < 3; i++) {
		go_context_free(&grandkid[i]);
		go_context_free(&kid[i]);
	}
	go_context_free(&nephew);
	go_context_free(&sibling);
	go_context_free(&mid);
	go_context_free(&root);
	no_leaks();
	return done_testing();
}
