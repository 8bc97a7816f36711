/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 24 goroutines and one GoMutex, with yields, sleeps and timer interrupts: never two
 * inside, no turn is lost, all come to their end.
 * @timeout 60
 */
#include <go.h>
#include <gotime.h>
#include <sync.h>

#include "random.h"
#include "tap.h"

enum { USERS = 24, EACH = 1000 };

static GoMutex m;
static volatile int inside, sum;
static int together, tries;

static void
linger(void)
{
	unsigned r = random_below(64);

	if (r == 0)
		go_sleep((int64_t)random_below(50) * GO_MICROSECOND);
	else if (r < 16)
		go_yield();
}

static void
user(void *arg)
{
	(void)arg;
	for (int i = 0; i < EACH; i++) {
		int was;

		linger();
		if (random_below(4) == 0) {
			if (!go_mutex_trylock(&m)) {
				tries++;
				i--;
				go_yield();
				continue;
			}
		} else {
			go_mutex_lock(&m);
		}
		together += inside++ != 0;
		was = sum;
		linger();
		sum = was + 1;
		inside--;
		go_mutex_unlock(&m);
	}
}

int
main(void)
{
	for (int i = 0; i < USERS; i++)
		go(user, NULL);
	while (go_numgoroutine() > 1)
		go_sleep(GO_MILLISECOND);
	is_int(together, 0, "never two inside");
	is_int(sum, USERS * EACH, "each turn counts");
	ok(tries > 0, "some tries found it locked");
	ok(go_mutex_trylock(&m), "it is unlocked at the end");
	return done_testing();
}
