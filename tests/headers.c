/* SPDX-License-Identifier: BSD-3-Clause */
/* The public headers compile before libc's, in any order, each twice. */
#include <sync.h>

#include <select.h>

#include <irq.h>

#include <gotimer.h>

#include <gotime.h>

#include <gonote.h>
#include <gogpio.h>
#include <gogroup.h>

#include <golocal.h>

#include <goerror.h>

#include <godebug.h>
#include <gocontext.h>
#include <goatomic.h>

#include <go.h>

#include <chan.h>

#include <chan.h>
#include <go.h>
#include <gonote.h>
#include <gocontext.h>
#include <goerror.h>
#include <gogpio.h>
#include <gogroup.h>
#include <goatomic.h>
#include <godebug.h>
#include <golocal.h>
#include <gotime.h>
#include <gotimer.h>
#include <irq.h>
#include <select.h>
#include <sync.h>

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "tap.h"

int
main(void)
{
	/* These words are libc's and the application's. */
	int (*open_)(int, fd_set *, fd_set *, fd_set *, struct timeval *) = 0 ? select : NULL;
	int (*close_)(int) = 0 ? close : NULL;
	int defer = open_ == NULL && close_ == NULL;

	ok(defer, "no word is taken");
	return done_testing();
}
