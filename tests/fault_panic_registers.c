/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The report of a fault that nobody recovers has all registers as the faulting instruction saw them.
 *
 * @exit 2
 * @expect ^panic: runtime error: undefined instruction\n\[signal [^\n]*\n(r0 +a0a0a0a0 +r1 +a1a1a1a1 +r2 +a2a2a2a2 +r3 +a3a3a3a3|eax +a0a0a0a0 +ebx +a1a1a1a1)\b
 * @expect \b(r4 +a4a4a4a4 +r5 +a5a5a5a5 +r6 +a6a6a6a6 +r7 +a7a7a7a7|ecx +a2a2a2a2 +edx +a3a3a3a3)\b
 * @expect \b(r8 +a8a8a8a8 +r9 +a9a9a9a9 +r10 +aaaaaaaa +r11 +abababab|esi +a4a4a4a4 +edi +a5a5a5a5)\b
 * @expect \b(r12 +acacacac +sp +\w{8} +lr +aeaeaeae|ebp +a6a6a6a6 +esp +\w{8})\b
 */
#include <go.h>

int
main(void)
{
#ifdef __i386__
	__asm__ volatile("movl $0xa0a0a0a0, %eax\n\tmovl $0xa1a1a1a1, %ebx\n\t"
			 "movl $0xa2a2a2a2, %ecx\n\tmovl $0xa3a3a3a3, %edx\n\t"
			 "movl $0xa4a4a4a4, %esi\n\tmovl $0xa5a5a5a5, %edi\n\t"
			 "movl $0xa6a6a6a6, %ebp\n\tud2");
#else
	__asm__ volatile("mov r0, #0xa0a0a0a0\n\tmov r1, #0xa1a1a1a1\n\tmov r2, #0xa2a2a2a2\n\t"
			 "mov r3, #0xa3a3a3a3\n\tmov r4, #0xa4a4a4a4\n\tmov r5, #0xa5a5a5a5\n\t"
			 "mov r6, #0xa6a6a6a6\n\tmov r7, #0xa7a7a7a7\n\tmov r8, #0xa8a8a8a8\n\t"
			 "mov r9, #0xa9a9a9a9\n\tmov r10, #0xaaaaaaaa\n\tmov r11, #0xabababab\n\t"
			 "mov r12, #0xacacacac\n\tmov lr, #0xaeaeaeae\n\tudf #0");
#endif
	return 0;
}
