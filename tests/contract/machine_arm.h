/* SPDX-License-Identifier: BSD-3-Clause */
/* machine_arm.h -- machine.h for Arm, Thumb-2: with VFP and NEON, with an M profile's FPU, which
 * has half of the registers, or without both. */

/* clang-format off */
#if __ARM_ARCH_PROFILE == 'M'
#define NEON(s) ""
#define FPUNAME	""
#else
#define NEON(s) s
#define FPUNAME	".fpu neon\n\t"
#endif

#ifdef __ARM_FP
#define VFP(s) s
enum { NKEPT = 8 + 16, NSPIN = 16 + (__ARM_ARCH_PROFILE == 'M' ? 32 : 64) };
#define KEEPVFP "vpush {d8-d15}\n\t"
#define VFPSIZE 64
#else
#define VFP(s) ""
enum { NKEPT = 8, NSPIN = 16 };
#define KEEPVFP ""
#define VFPSIZE 0
#endif
enum { ENTRYSP = 0 };

#define FN(name)                                                                                   \
	".thumb_func\n\t.global " #name "\n\t.type " #name ", %function\n" #name ":\n\t"

__asm__(".text\n\t.syntax unified\n\t.thumb\n\t.balign 4\n\t"
	VFP(FPUNAME)

	/* in: r0 b, r1 fn */
	FN(savecall)
	"push	{r3-r11, lr}\n\t"
	KEEPVFP
	"mov	r4, r0\n\t"
	"mov	r5, r1\n\t"
	"bl	gosave\n\t"
	"ldr	r1, =1f + 1\n\t"
	"str	r1, [r4, #" STR(GOBUF_PC) "]\n\t"
	"mov	r0, r4\n\t"
	"blx	r5\n\t"
	"udf	#0\n"
"1:	"
	VFP("vpop {d8-d15}\n\t")
	"pop	{r3-r11, pc}\n\t"
	".ltorg\n\t"

	/* in: r0 b, r1 pcsp */
	FN(savehere)
	"push	{r4, lr}\n\t"
	"mov	r4, r1\n\t"
	"bl	gosave\n"
"1:	ldr	r1, =1b + 1\n\t"
	"str	r1, [r4]\n\t"
	"mov	r1, sp\n\t"
	"str	r1, [r4, #4]\n\t"
	"pop	{r4, pc}\n\t"
	".ltorg\n\t"

	/* in: r12 the Landing */
	FN(landing)
	"str	r0, [r12, #4]\n\t"
	"str	lr, [r12, #8]\n\t"
	"str	sp, [r12, #12]\n\t"
	"ldr	pc, [r12, #16]\n\t"

	FN(notesp)
	"str	sp, [r0]\n\t"
	"bx	lr\n\t"

	/* in: r0 in, r1 out, r2 fn, r3 arg */
	FN(callkept)
	"push	{r1, r4-r11, lr}\n\t"
	KEEPVFP
	"ldm	r0!, {r4-r11}\n\t"
	VFP("vldm r0, {d8-d15}\n\t")
	"mov	r0, r3\n\t"
	"blx	r2\n\t"
	"ldr	r1, [sp, #" STR(VFPSIZE) "]\n\t"
	"stm	r1!, {r4-r11}\n\t"
	VFP("vstm r1, {d8-d15}\n\tvpop {d8-d15}\n\t")
	"pop	{r1, r4-r11, pc}\n\t"

	/* Words: count, r1-r12, lr, flags, fpscr, d0-d31.  The loop changes no flags. */
".macro SPIN pad\n\t"
	"push	{r1, r4-r11, lr}\n\t"
	KEEPVFP
	"sub	sp, sp, #\\pad\n\t"
	VFP("add r2, r0, #64\n\t"
	"vldm	r2!, {d0-d15}\n\t"
	NEON("vldm r2, {d16-d31}\n\t")
	"ldr	r2, [r0, #60]\n\t"
	"vmsr	fpscr, r2\n\t")
	"ldr	lr, [r0, #52]\n\t"
	"ldr	r2, [r0, #56]\n\t"
	"msr	" VFP("APSR_nzcvqg, r2 @") "APSR_nzcvq, r2\n\t"
	"ldm	r0, {r0-r12}\n"
"1:	cbz	r0, 2f\n\t"
	"sub.w	r0, r0, #1\n\t"
	"b	1b\n"
"2:	ldr	r0, [sp, #" STR(VFPSIZE) " + \\pad]\n\t"
	"add.w	r0, r0, #4\n\t"
	"stm	r0, {r1-r12}\n\t"
	"str	lr, [r0, #48]\n\t"
	"mrs	r1, APSR\n\t"
	"lsrs	r1, r1, #16\n\t" /* the rest is masks and mode */
	"lsls	r1, r1, #16\n\t"
	"str	r1, [r0, #52]\n\t"
	VFP("vmrs r1, fpscr\n\t"
	"str	r1, [r0, #56]\n\t"
	"movs	r1, #0\n\t"
	"vmsr	fpscr, r1\n\t"
	"add	r1, r0, #60\n\t"
	"vstm	r1!, {d0-d15}\n\t"
	NEON("vstm r1, {d16-d31}\n\t"))
	"add	sp, sp, #\\pad\n\t"
	VFP("vpop {d8-d15}\n\t")
	"pop	{r1, r4-r11, pc}\n\t"
".endm\n\t"
	FN(spin) "SPIN 0\n\t"
	FN(spinodd) "SPIN 4\n\t");

static inline void
trash(void)
{
	__asm__ volatile("mov r0, #0x55\n\tmov r1, r0\n\tmov r2, r0\n\tmov r3, r0\n\t"
			 "mov r12, r0\n\tmov lr, r0\n\tmsr APSR_nzcvq, r0\n\t"
			 :
			 :
			 : "r0", "r1", "r2", "r3", "r12", "lr", "cc");
#if defined(__ARM_FP) && __ARM_ARCH_PROFILE == 'M'
	__asm__ volatile("vmov d0, %0, %0\n\tvmov d1, %0, %0\n\tvmov d2, %0, %0\n\t"
			 "vmov d3, %0, %0\n\tvmov d4, %0, %0\n\tvmov d5, %0, %0\n\t"
			 "vmov d6, %0, %0\n\tvmov d7, %0, %0\n\t"
			 "vmsr fpscr, %1"
			 :
			 : "r"(0x55555555), "r"(0)
			 : "d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7");
#elif defined(__ARM_FP)
	__asm__ volatile(".fpu neon\n\t"
			 "vmov.i8 q0, #0x55\n\tvmov q1, q0\n\tvmov q2, q0\n\tvmov q3, q0\n\t"
			 "vmov q8, q0\n\tvmov q9, q0\n\tvmov q10, q0\n\tvmov q11, q0\n\t"
			 "vmov q12, q0\n\tvmov q13, q0\n\tvmov q14, q0\n\tvmov q15, q0\n\t"
			 "vmsr fpscr, %0\n\t"
			 ".fpu vfpv3-d16"
			 :
			 : "r"(0)
			 : "d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7");
#endif
}

static inline bool
irqmasked(void)
{
	uintptr_t s;

#if __ARM_ARCH_PROFILE != 'M'
	__asm__ volatile("mrs %0, cpsr" : "=r"(s));
	return s & 0x80;
#else
	uintptr_t exception;

	__asm__ volatile("mrs %0, primask\n\tmrs %1, ipsr" : "=r"(s), "=r"(exception));
	return s & 1 || exception != 0;
#endif
}

static inline uintptr_t
getsp(void)
{
	uintptr_t sp;

	__asm__ volatile("mov %0, sp" : "=r"(sp));
	return sp;
}

static inline void
fillspin(uintptr_t *in, uint32_t seed)
{
	in[0] = 0;
	for (int i = 1; i < NSPIN; i++)
		in[i] = random32(&seed);
#ifdef __ARM_FP
	in[14] &= 0xf80f0000; /* N Z C V Q GE */
	in[15] &= 0xf0c00000; /* N Z C V, rounding */
#else
	in[14] &= 0xf8000000;
	in[15] = 0; /* no fpscr */
#endif
}
/* clang-format on */
