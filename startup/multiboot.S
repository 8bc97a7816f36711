/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * multiboot.S -- from a multiboot loader, of version 1 or 2, to crt0 (Multiboot
 * Specification 0.6.96, Multiboot2 Specification 2.0).
 *
 * Comes in 32-bit protected mode, paging off, interrupts masked, with eax the
 * loader's magic and ebx the address of what it tells; its GDT may be gone.
 */
/* Version 1, 3.1.1 */
#define HEADER_MAGIC 0x1badb002
#define HEADER_FLAGS 0x00000003		/* modules on pages; give us the memory map */
#define LOADER_MAGIC 0x2badb002

/* Version 2, 3.1 */
#define HEADER2_MAGIC 0xe85250d6
#define LOADER2_MAGIC 0x36d76289
#define HEADER2_I386  0			/* protected mode */
#define TAG_END	      0
#define TAG_REQUEST   1
#define TAG_ALIGN     6			/* modules on pages */
#define WANT_CMDLINE  1
#define WANT_MMAP     6

#define EFLAGS_ID    0x00200000
/* CPUID 1, edx: FPU, TSC, MSR, PAE, APIC, CMOV */
#define NEEDED	     0x00008271

#define VGA	     0xb8000
#define VGA_COLOUR   0x4f		/* white on red */
#define UART	     0x3f8
#define UART_LSR     0x3fd
#define LSR_THRE     0x20
#define PATIENCE     100000
#define EXIT_PORT    0xf4
#define EXIT_FATAL   (2 + 16)

	.section .start, "ax"
	.balign	4
	.long	HEADER_MAGIC
	.long	HEADER_FLAGS
	.long	-(HEADER_MAGIC + HEADER_FLAGS)

	.balign	8
header2:
	.long	HEADER2_MAGIC, HEADER2_I386, header2end - header2
	.long	-(HEADER2_MAGIC + HEADER2_I386 + (header2end - header2))
	.short	TAG_REQUEST, 0
	.long	16, WANT_CMDLINE, WANT_MMAP
	.short	TAG_ALIGN, 0
	.long	8
	.short	TAG_END, 0
	.long	8
header2end:

/*
 * void _start(void)
 *
 *	in	eax magic	ebx the loader's information
 */
	.global	_start
	.type	_start, @function
_start:
	.cfi_sections .debug_frame
	.cfi_startproc
	.cfi_undefined eip
	cli
	cld
	movl	$1, %ebp			/* the version */
	cmpl	$LOADER_MAGIC, %eax
	je	1f
	incl	%ebp
	movl	$nomultiboot, %esi
	cmpl	$LOADER2_MAGIC, %eax
	jne	stop
1:

	/* Without A20 each odd megabyte is the even one below.  We begin at 1 MB: are the
	 * first words of our code seen at 0, too? */
	movl	$_start, %esi
	movl	$_start - 0x100000, %edi
	movl	$16, %ecx
	repe	cmpsl
	movl	$noa20, %esi
	je	stop

	/* Can the ID flag be changed?  Else there is no CPUID. */
	movl	$__g0stack_top, %esp		/* stack switch: to g0's */
	movl	$oldcpu, %esi
	pushfl
	popl	%eax
	movl	%eax, %ecx
	xorl	$EFLAGS_ID, %eax
	pushl	%eax
	popfl
	pushfl
	popl	%eax
	cmpl	%ecx, %eax
	je	stop
	movl	%ebx, %edi
	movl	$1, %eax
	cpuid
	notl	%edx
	testl	$NEEDED, %edx
	jnz	stop

	/* Before .bss is zeroed: what the loader tells may lie anywhere outside the image,
	 * and the image may use it from here on. */
	subl	$8, %esp
	pushl	%edi
	pushl	%ebp
	call	multiboot_save
	movl	$__g0stack_top, %esp
	xorl	%ebp, %ebp			/* no frame above */
	call	crt0
	.cfi_endproc
	.size	_start, . - _start

/*
 * Show the message at esi, on the screen and on the first serial line, and end:
 * through QEMU's exit device where there is one.
 */
	.type	stop, @function
stop:
	movl	$VGA, %edi
1:	lodsb
	testb	%al, %al
	jz	4f
	movb	%al, %bl
	cmpb	$' ', %al
	jb	2f
	movb	$VGA_COLOUR, %ah
	stosw

2:	movl	$PATIENCE, %ecx
	movl	$UART_LSR, %edx
3:	inb	%dx, %al
	testb	$LSR_THRE, %al
	loopz	3b
	movl	$UART, %edx
	movb	%bl, %al
	outb	%al, %dx
	jmp	1b

4:	movb	$EXIT_FATAL, %al
	outb	%al, $EXIT_PORT
5:	hlt
	jmp	5b
	.size	stop, . - stop

nomultiboot:
	.asciz	"startcall: not started by a multiboot loader\r\n"
noa20:
	.asciz	"startcall: the loader has left address line A20 off\r\n"
oldcpu:
	.asciz	"startcall: this CPU lacks one of FPU, TSC, MSR, PAE, APIC, CMOV\r\n"
