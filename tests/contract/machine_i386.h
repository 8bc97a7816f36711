/* SPDX-License-Identifier: BSD-3-Clause */
/* machine_i386.h -- machine.h for 32-bit x86 with an x87. */

/* clang-format off */
enum { NKEPT = 4, NSPIN = 33, ENTRYSP = 12 }; /* the return address is pushed */

#define FN(name) ".global " #name "\n\t.type " #name ", @function\n" #name ":\n\t"

__asm__(".text\n\t"
	FN(savecall)
	"pushl	%ebp\n\t"
	"pushl	%ebx\n\t"
	"pushl	%esi\n\t"
	"pushl	%edi\n\t"
	"movl	20(%esp), %ebx\n\t"
	"movl	24(%esp), %esi\n\t"
	"subl	$8, %esp\n\t"
	"pushl	%ebx\n\t"
	"call	gosave\n\t"
	"movl	$1f, " STR(GOBUF_PC) "(%ebx)\n\t"
	"call	*%esi\n\t"
	"ud2\n"
"1:	addl	$12, %esp\n\t"
	"popl	%edi\n\t"
	"popl	%esi\n\t"
	"popl	%ebx\n\t"
	"popl	%ebp\n\t"
	"ret\n\t"

	FN(savehere)
	"pushl	%ebx\n\t"
	"movl	12(%esp), %ebx\n\t"
	"subl	$4, %esp\n\t"
	"pushl	12(%esp)\n\t"
	"call	gosave\n"
"1:	movl	$1b, (%ebx)\n\t"
	"movl	%esp, 4(%ebx)\n\t"
	"addl	$8, %esp\n\t"
	"popl	%ebx\n\t"
	"ret\n\t"

	/* in: ecx the Landing */
	FN(landing)
	"movl	%eax, 4(%ecx)\n\t"
	"movl	$0, 8(%ecx)\n\t"
	"movl	%esp, 12(%ecx)\n\t"
	"jmp	*16(%ecx)\n\t"

	FN(notesp)
	"movl	4(%esp), %eax\n\t"
	"movl	%esp, (%eax)\n\t"
	"ret\n\t"

	FN(callkept)
	"pushl	%ebp\n\t"
	"pushl	%ebx\n\t"
	"pushl	%esi\n\t"
	"pushl	%edi\n\t"
	"movl	20(%esp), %ecx\n\t"
	"movl	28(%esp), %edx\n\t"
	"movl	32(%esp), %eax\n\t"
	"subl	$8, %esp\n\t"
	"pushl	%eax\n\t"
	"movl	(%ecx), %ebx\n\t"
	"movl	4(%ecx), %esi\n\t"
	"movl	8(%ecx), %edi\n\t"
	"movl	12(%ecx), %ebp\n\t"
	"call	*%edx\n\t"
	"addl	$12, %esp\n\t"
	"movl	24(%esp), %eax\n\t"
	"movl	%ebx, (%eax)\n\t"
	"movl	%esi, 4(%eax)\n\t"
	"movl	%edi, 8(%eax)\n\t"
	"movl	%ebp, 12(%eax)\n\t"
	"popl	%edi\n\t"
	"popl	%esi\n\t"
	"popl	%ebx\n\t"
	"popl	%ebp\n\t"
	"ret\n\t"

	/* Words: count (ecx), eax, ebx, edx, esi, edi, ebp, eflags, st(0) to st(7) in 3
	 * words each, x87 control.  The loop changes no flags. */
".macro SPIN pad\n\t"
	"pushl	%ebp\n\t"
	"pushl	%ebx\n\t"
	"pushl	%esi\n\t"
	"pushl	%edi\n\t"
	"movl	20(%esp), %ecx\n\t"
	"movl	24(%esp), %edx\n\t"
	"movl	%esp, %eax\n\t"
	"subl	$\\pad, %esp\n\t"
	"pushl	%eax\n\t"
	"pushl	%edx\n\t"
	"fldcw	128(%ecx)\n\t"
	".irp	at, 116, 104, 92, 80, 68, 56, 44, 32\n\t"
	"fldt	\\at(%ecx)\n\t"
	".endr\n\t"
	"movl	4(%ecx), %eax\n\t"
	"movl	8(%ecx), %ebx\n\t"
	"movl	12(%ecx), %edx\n\t"
	"movl	16(%ecx), %esi\n\t"
	"movl	20(%ecx), %edi\n\t"
	"movl	24(%ecx), %ebp\n\t"
	"pushl	28(%ecx)\n\t"
	"movl	(%ecx), %ecx\n\t"
	"popfl\n"
"1:	jecxz	2f\n\t"
	"leal	-1(%ecx), %ecx\n\t"
	"jmp	1b\n"
"2:	movl	(%esp), %ecx\n\t"
	"movl	%eax, 4(%ecx)\n\t"
	"movl	%ebx, 8(%ecx)\n\t"
	"movl	%edx, 12(%ecx)\n\t"
	"movl	%esi, 16(%ecx)\n\t"
	"movl	%edi, 20(%ecx)\n\t"
	"movl	%ebp, 24(%ecx)\n\t"
	"pushfl\n\t"
	"popl	28(%ecx)\n\t"
	"cld\n\t"
	".irp	at, 32, 44, 56, 68, 80, 92, 104, 116\n\t"
	"fstpt	\\at(%ecx)\n\t"
	".endr\n\t"
	"fnstcw	128(%ecx)\n\t"
	"fninit\n\t"
	"popl	%edx\n\t"
	"popl	%esp\n\t"
	"popl	%edi\n\t"
	"popl	%esi\n\t"
	"popl	%ebx\n\t"
	"popl	%ebp\n\t"
	"ret\n\t"
".endm\n\t"
	FN(spin) "SPIN 0\n\t"
	FN(spinodd) "SPIN 1\n\t");

static inline void
trash(void)
{
	__asm__ volatile("movl $0x55555555, %%eax\n\tmovl %%eax, %%ecx\n\tmovl %%eax, %%edx\n\t"
			 "addl %%eax, %%eax\n\tfninit\n\tfldpi\n\tfldl2e\n\tfstp %%st\n\tfstp %%st"
			 :
			 :
			 : "eax", "ecx", "edx", "cc", "st", "st(1)", "st(2)", "st(3)", "st(4)",
			   "st(5)", "st(6)", "st(7)");
}

static inline bool
irqmasked(void)
{
	uintptr_t s;

	__asm__ volatile("pushfl\n\tpopl %0" : "=r"(s));
	return !(s & EFLAGS_IF);
}

static inline uintptr_t
getsp(void)
{
	uintptr_t sp;

	__asm__ volatile("movl %%esp, %0" : "=r"(sp));
	return sp;
}

static inline void
fillspin(uintptr_t *in, uint32_t seed)
{
	in[0] = 0;
	for (int i = 1; i < NSPIN; i++)
		in[i] = random32(&seed);
	in[7] = (in[7] & 0xcd5) | 0x202; /* CF PF AF ZF SF DF OF; IF and the one that is 1 */
	for (int i = 8; i < 32; i += 3) {
		in[i + 1] |= 0x80000000; /* normal numbers of 80 bits */
		in[i + 2] = (in[i + 2] & 0xbfff) | 0x0001;
	}
	in[32] = 0x037f | (in[32] & 0x0c00); /* all errors masked, 64 bits; rounding */
}
/* clang-format on */
