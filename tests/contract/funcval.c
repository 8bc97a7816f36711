/* SPDX-License-Identifier: BSD-3-Clause */
/* A FuncVal that newproc starts finds the variables behind it. */
#include "machine.h"

#include "../tap.h"

typedef struct Add {
	FuncVal fv;
	int a, b;
	int *sum;
} Add;

static void
add(void)
{
	Add *c = getclosureptr();

	go_yield();
	*c->sum = c->a + c->b;
}

int
main(void)
{
	int sum[10] = {0}, bad = 0;
	Add c[10];

	for (int i = 0; i < 10; i++) {
		c[i] = (Add){{add}, i, 100 * i, &sum[i]};
		if (runtime_newproc(&c[i].fv, 1000) == NULL)
			bad++;
	}
	is_int(bad, 0, "10 start");
	while (go_numgoroutine() > 1)
		go_yield();
	for (int i = 0; i < 10; i++)
		bad += sum[i] != 101 * i;
	is_int(bad, 0, "each has seen its own variables");
	return done_testing();
}
