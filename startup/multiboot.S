/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * multiboot.S -- from a multiboot-1 loader to crt0 (Multiboot Specification 0.6.96).
 *
 * Comes in 32-bit protected mode, paging off, interrupts masked, with eax the
 * loader's magic and ebx the address of what it tells; its GDT may be gone.
 */
#define HEADER_MAGIC 0x1badb002
#define HEADER_FLAGS 0x00000003		/* modules on pages; give us the memory map */
#define LOADER_MAGIC 0x2badb002

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
	movl	$nomultiboot, %esi
	cmpl	$LOADER_MAGIC, %eax
	jne	stop

	/* Without A20 each odd megabyte is the even one below.  We begin at 1 MB: are the
	 * first words of our code seen at 0, too? */
	movl	%ebx, %ebp
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
	movl	$1, %eax
	cpuid
	notl	%edx
	testl	$NEEDED, %edx
	jnz	stop

	/* Before .bss is zeroed: what the loader tells may lie anywhere outside the image,
	 * and the image may use it from here on. */
	subl	$12, %esp
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
