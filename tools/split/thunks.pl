# SPDX-License-Identifier: BSD-3-Clause
#
# thunks.pl -- split stacks: which functions without a check are called by such with one, and need
# more than these leave; for tools/stack.
#
# The first link tells them.  In the second one, calls of such a function f lead to __wrap_f (ld's
# --wrap), which asks for a segment with room for f, if there is too little, and jumps there.  The
# check of the last link finds what is still too much, and names it.

use strict;
use warnings;

our ($arch, %function, %consts);

# Functions with a check.
sub ischecked {
	my ($f) = @_;
	return $f->{checked} //= grep({ ($function{$_->[2]} // { name => '' })->{name} eq '__morestack' } @{$f->{calls}})
		&& $f->{name} ne 'reflectcall' ? 1 : 0;
}

# Functions without one that those with one call, or have the addresses of: [function, caller].
sub unchecked {
	my %to;
	for my $f (sort { $a->{begin} <=> $b->{begin} } values %function) {
		next if !ischecked($f) || $f->{name} =~ /^__wrap_/;
		my @to = map { $_->[2] } @{$f->{calls}};
		# A constant may look like an address, if there is something odd at that.
		push @to, grep { !grep { /^__text_start|^header/ } $function{$_}{name} }
			map { my $h = functionof($_); $h ? $h->{begin} : () } keys %{$consts{$f->{begin}} // {}};
		for my $g (map { $function{$_} // () } @to) {
			next if ischecked($g) || $g == $f || $g->{name} =~ /^__(morestack|allocastack|freestack)/;
			$to{$g->{begin}} //= [$g, $f];
		}
	}
	return map { $to{$_} } sort { $a <=> $b } keys %to;
}

# The assembly of such an f.
sub thunk {
	my ($f, $name, $need, $reserve) = @_;
	my $frame = $need > $reserve ? $need - $reserve : 0;
	my $head = <<"END";

	.section .text.__wrap_$name, "ax", %progbits
	.global	__wrap_$name
	.type	__wrap_$name, %function
END
	return $head . i386thunk($name, $need, $frame, $reserve) if $arch eq 'i386';
	my ($n, $shift) = ($need, 0);
	while ($n > 255) { $n = ($n + 1) >> 1; $shift++ }
	$n <<= $shift;
	my $getg = (grep { $_->{name} eq 'mmu_map' || $_->{name} eq 'arch_mmuinit' } values %function)
		? "\tmrc\tp15, 0, ip, c13, c0, 3\n"
		: "\tmovw\tip, #:lower16:arch_core\n\tmovt\tip, #:upper16:arch_core\n\tldr\tip, [ip]\n";
	return $head . <<"END";
	.balign 4
	.thumb_func
__wrap_$name:
	.cfi_startproc
	.cfi_remember_state
${getg}	ldr	ip, [ip, #4]
	sub	ip, sp, ip
	cmp	ip, #$n
	blt	1f
2:	b.w	__real_$name
	.cfi_restore_state
1:	push	{ip, lr}
	.cfi_adjust_cfa_offset 8
	.cfi_offset 14, -4
	bl	__morestack
	.word	$frame, 0x40000000
	b.w	2b
	.cfi_endproc
	.size	__wrap_$name, . - __wrap_$name
END
}

sub i386thunk {
	my ($name, $need, $frame, $reserve) = @_;
	my ($f) = grep { $_->{name} eq $name } values %function;
	my $ret = $f && $f->{pops} ? "ret\t\$$f->{pops}" : 'ret';
	return <<"END";
	.balign 4
__wrap_$name:
	.cfi_startproc
	pushl	%eax
	.cfi_adjust_cfa_offset 4
	leal	-$frame(%esp), %eax
	cmpl	%gs:0x30, %eax
	popl	%eax
	.cfi_adjust_cfa_offset -4
	jb	1f
2:	jmp	__real_$name
1:	pushl	\$0x40000000
	pushl	\$$frame
	call	__morestack
	$ret
	jmp	2b
	.cfi_endproc
	.size	__wrap_$name, . - __wrap_$name
END
}

sub thunksbegin {
	return "/* SPDX-License-Identifier: BSD-3-Clause */\n/* Made by tools/stack: room for functions that need much. */\n\n"
		. "\t.cfi_sections .debug_frame\n" . ($arch eq 'i386' ? "\t.section .note.GNU-stack, \"\", %progbits\n"
		: "\t.syntax unified\n\t.thumb\n");
}

1;
