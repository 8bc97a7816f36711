/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * crt0.c -- give C its memory: .data copied from where it was loaded, .bss zeroed.
 * Called by the startup assembly on the boot stack; nothing has a value yet.
 */
#include <stdint.h>

extern uintptr_t __data_load[], __data_start[], __data_end[], __bss_start[], __bss_end[];

_Noreturn void runtime_rt0(void);
_Noreturn void crt0(void);

_Noreturn void
crt0(void)
{
	const uintptr_t *from = __data_load;

	if (from != __data_start)
		for (uintptr_t *to = __data_start; to < __data_end;)
			*to++ = *from++;
	for (uintptr_t *p = __bss_start; p < __bss_end;)
		*p++ = 0;
	runtime_rt0();
}
