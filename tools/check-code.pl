# SPDX-License-Identifier: BSD-3-Clause
#
# check-code.pl -- the part of tools/check that looks at machine code: whether it keeps
# the promises of the architecture manuals, and whose names it has.
#
# It looks at the objects and images that tools/check has built.

use strict;
use warnings;

use constant BARRIER => 8;	# instructions in which a barrier must follow

our (%built, @boards);

# ---- Reading

# The objects that the board's image was linked from: its makefile says, old ones may lie about.
sub objects {
	my ($board, @folders) = @_;
	my $arch = arch($board);
	my %device = map { $_ => 1 } split ' ', variable("boards/$board/board.mk", 'DEVICES');
	my @o;
	for (sort map { <build/$board/obj/$_/*.o> } @folders) {
		my ($source) = m{^build/[^/]+/obj/(.*)\.o$};
		push @o, $_ if -f $source && ($source !~ m{^boards/devices/(.*)\.c$} || $device{$1});
	}
	return @o;
}

sub own {
	my ($board) = @_;
	my @base = split ' ', variable('arch/' . arch($board) . '/arch.mk', 'ARCH_BASE');
	return objects($board, 'runtime', 'startup', (map { "arch/$_" } arch($board), @base), "boards/$board",
		'boards/devices');
}

my %disassembly;	# file => [[function, mnemonic, operands]...]

sub disassemble {
	my ($board, $file) = @_;
	return @{$disassembly{$file}} if $disassembly{$file};
	my ($out, $ok) = run(variable('arch/' . arch($board) . '/arch.mk', 'CROSS') . 'objdump', '-d',
		'--no-show-raw-insn', $file);
	$ok or fail "objdump $file: $out";
	my ($function, @all) = ('?');
	for (split /\n/, $out) {
		if (/^[0-9a-f]+ <(.*)>:$/) {
			$function = $1;
		} elsif (/^\s*[0-9a-f]+:\t((?:(?:rep\w*|lock|data16|cs|ds|es|fs|gs|bnd) )*)([\w.]+)\s*(.*)$/) {
			my ($op, $args) = ($2, $3);
			push @all, [$function, $op =~ s/\.[nw]$//r, $args];
		}
	}
	$disassembly{$file} = \@all;
	return @all;
}

sub source { my ($object) = @_; return $object =~ s{^build/[^/]+/obj/(.*)\.o$}{$1}r . ':1' }

# For each built board of these archs; the function returns what it looked at, and violations.
sub oneach {
	my ($archs, $function) = @_;
	my ($n, @bad, %seen) = (0);
	build();
	for my $board (grep { arch($_) =~ /^($archs)$/ } sort keys %built) {
		my ($m, @b) = $function->($board);
		$n += $m;
		push @bad, grep { !$seen{$_}++ } @b;
	}
	# Boards that were not asked for leave nothing to look at, and that is right.
	return ('no such board', @bad) if !grep { arch($_) =~ /^($archs)$/ } @boards;
	return (count($n, 'things'), @bad);
}

# All that may be called, from some functions on, in the image; but not what cut calls.
sub reachable {
	my ($board, $cut, @from) = @_;
	my %code;
	push @{$code{$_->[0]}}, $_ for disassemble($board, $built{$board});
	my (%reached, @bad);
	push @bad, "$built{$board}: no function $cut" if !$code{$cut};
	while (@from) {
		my $f = shift @from;
		next if $reached{$f}++ || $f eq $cut;
		push @bad, "$built{$board}: no function $f" if !$code{$f};
		for (@{$code{$f} // []}) {
			push @from, $1 if $_->[1] =~ /^(b|j|call)/ && $_->[2] =~ /<([^+>]+)>/ && $code{$1};
		}
	}
	delete $reached{$cut};
	return (\@bad, map { @{$code{$_} // []} } sort keys %reached);
}

# ---- Rules

# Exclusives need caches: not before the MMU is on (RT-Thread #8469).
sub exclusives {
	return oneach('armv7a', sub {
		my ($board) = @_;
		my ($bad, @code) = reachable($board, 'runtime_rt0', qw(_start crt0 arch_init));
		return (scalar @code, @$bad, map { "$built{$board}: $_->[0]() has $_->[1], and runs before the MMU is on" }
			grep { $_->[1] =~ /^(ldrex|strex|ldaex|stlex|swp)/ } @code);
	});
}

# An unaligned access to what is strongly ordered faults: without the MMU all memory is.
# The compiler says in an object whether it may have made some.
sub unaligned {
	return oneach('armv7a', sub {
		my ($board) = @_;
		my ($bad, @code) = reachable($board, 'runtime_rt0', qw(_start crt0 arch_init));
		my %early = map { $_->[0] => 1 } @code;
		my ($n, @bad) = (0, @$bad);
		for my $object (grep { /\.c\.o$/ } objects($board, 'startup', 'arch/armv7a', 'runtime')) {
			# Of the runtime, what the compiler calls; it has local names that others have, too.
			next if $object =~ m{/runtime/} && $object !~ m{/mem\.c};
			my ($first) = grep { $early{$_->[0]} } disassemble($board, $object) or next;
			my ($out) = run(variable('arch/armv7a/arch.mk', 'CROSS') . 'readelf', '-A', $object);
			$n++;
			push @bad, source($object) . ": $first->[0]() runs before the MMU is on, and may have "
				. 'unaligned accesses' if $out =~ /Tag_CPU_unaligned_access: v6/;
		}
		return ($n, @bad);
	});
}

# An interrupted LDREX must not succeed: CLREX behind the last call, before the return.
sub clrex {
	return oneach('armv7a', sub {
		my ($board) = @_;
		my ($n, @bad) = (0);
		for my $object (objects($board, 'arch/armv7a')) {
			my $cleared = 0;
			for (disassemble($board, $object)) {
				my ($function, $op, $args) = @$_;
				$cleared = 1 if $op eq 'clrex';
				$cleared = 0 if $op =~ /^blx?$/;
				next unless $op =~ /^(movs|subs|eors|orrs)$/ && $args =~ /^pc,/ || $op =~ /^(rfe|eret)/
					|| $op =~ /^(ldm|pop)/ && $args =~ /\}\s*\^/ && $args =~ /\bpc\b/;
				$n++;
				push @bad, source($object) . ": $function() returns from an exception without CLREX"
					if !$cleared;
				$cleared = 0;
			}
		}
		return ($n, @bad);
	});
}

# What must follow a write of a system register (DDI 0406C B3.10, B4.2): "dsb isb" both, in order.
sub needed {
	my ($op, $args) = @_;
	return () if $op !~ /^mcrr?$/ || $args !~ /^(?:p?15|cp15),\s*(\d+|\{\d+\}),/;
	return $args =~ /cr2\b/ ? 'isb' : () if $op eq 'mcrr';
	my ($crn, $crm, $opc2) = $args =~ /cr(\d+),\s*cr(\d+)(?:,\s*\{(\d+)\})?/ or return ();
	$opc2 //= 0;
	return qw(dsb isb) if $crn == 8 || ($crn == 7 && ($crm == 5 || $crm == 1) && $opc2 != 4);
	return 'isb' if $crn == 1 || $crn == 2 || $crn == 3 || $crn == 10 || $crn == 12
		|| ($crn == 13 && $crm == 0 && $opc2 == 1);
	return ();
}

sub barriers {
	return oneach('armv7a', sub {
		my ($board) = @_;
		my ($n, @bad) = (0);
		for my $object (own($board)) {
			my @code = disassemble($board, $object);
			for my $i (0 .. $#code) {
				my ($function, $op, $args) = @{$code[$i]};
				my @want = needed($op, $args) or next;
				my $all = "@want";
				$n++;
				for my $next (@code[$i + 1 .. $i + BARRIER]) {
					last if !@want || !defined $next || $next->[0] ne $function;
					shift @want if $next->[1] eq $want[0];
				}
				push @bad, source($object) . ": $function(): no $all behind $op $args" if @want;
			}
		}
		return ($n, @bad);
	});
}

# An interrupt, and a switch, save no more than trap.S and gogo.S say.
my %FPU = (
	armv7a => qr/^v[a-z]/,
	armv6m => qr/^v[a-z]/,
	armv7m => qr/^v[a-z]/,
	armv7em => qr/^v[a-z]/,
	armv8m => qr/^v[a-z]/,
	i386 => qr/^f[a-z]|^(emms|ldmxcsr|stmxcsr)$/,
);
my $SIMD = qr/%[xyz]?mm\d|^(emms|ldmxcsr|stmxcsr|movnti)\b/;

sub isfpu {
	my ($arch, $op, $args) = @_;
	return $op =~ $FPU{$arch} || "$op $args" =~ $SIMD;
}

sub fpu {
	return oneach('armv7a|armv6m|armv7m|armv7em|armv8m|i386', sub {
		my ($board) = @_;
		my $arch = arch($board);
		my ($n, @bad, %told) = (0);
		for my $object (own($board)) {
			# The first two save the registers, newlib.c is the application's, cpu.c
			# switches the FPU on, and empties the x87 behind a fault.
			next if $object =~ m{/(trap\.S|gogo\.S|newlib\.c)\.o$};
			my $isinit = $object =~ m{/arch/\w+/cpu\.c\.o$};
			for (disassemble($board, $object)) {
				my ($function, $op, $args) = @$_;
				$n++;
				next if !isfpu($arch, $op, $args) || $isinit && $op =~ /^(vmsr|fnstcw|fninit|fldcw)$/;
				push @bad, source($object) . ": $function() uses the FPU: $op $args"
					if !$told{"$object $function"}++;
			}
		}
		return ($n, @bad);
	});
}

# Whole images, libc and all, of machines where a switch saves none of this.
sub simd {
	return oneach('armv6m|armv7m|i386', sub {
		my ($board) = @_;
		my ($n, @bad, %told) = (0);
		for (disassemble($board, $built{$board})) {
			my ($function, $op, $args) = @$_;
			$n++;
			push @bad, "$built{$board}: $function() has $op $args" if !$told{$function}
				&& (arch($board) eq 'i386' ? "$op $args" =~ $SIMD : $op =~ $FPU{armv7m})
				&& !$told{$function}++;
		}
		return ($n, @bad);
	});
}

# A 64-bit atomic that is not 8-aligned faults or tears (golang #23345): have none.  Those that
# runtime/atomic.c has for applications mask interrupts, and need no alignment.
sub atomics {
	return oneach('.*', sub {
		my ($board) = @_;
		my ($n, @bad) = (0);
		for my $object (own($board)) {
			for (disassemble($board, $object)) {
				my ($function, $op, $args) = @$_;
				$n++;
				push @bad, source($object) . ": $function() has a 64-bit atomic: $op"
					if $op =~ /^(ldrexd|strexd|ldaexd|stlexd|cmpxchg8b|cmpxchg16b)/
					|| $args =~ /<(__(?:atomic|sync)_\w+_8)\b/ && $1 ne $function;
			}
			my ($out) = run(variable('arch/' . arch($board) . '/arch.mk', 'CROSS') . 'nm', '-u', $object);
			push @bad, source($object) . ": calls $1, a 64-bit atomic" while $out =~ /(__(?:atomic|sync)_\w+_8)\b/g;
		}
		return ($n, @bad);
	});
}

# ---- Names

my %ALLOWED = (
	runtime => qr/^(go|chan|runtime|arch|board)(_|$)|^(memcpy|memmove|memset|memcmp)$
		|^(main|gentraceback)$/x,
	newlib_malloc => qr/^((c|m|re)?alloc|free|memalign|aligned_alloc|malloc_usable_size|_\w+_r)$/,
	newlib => qr/^(__getreent|__lock___\w+|__retarget_lock_\w+|__assert_func|_exit|_\w+_r)$/,
	atomic => qr/^__atomic_(load|store|exchange|compare_exchange|fetch_(add|sub|and|or|xor|nand))(_[1248])?$
		|^__atomic_is_lock_free$/x,	# GCC calls them
	arch => qr/^arch_|^(gosave|gogo|goswitch|gorun|go_scope_enter|mcall|asmcgocall|gostartcall|gostart|goexit)$
		|^(morestack|lessstack|newstack|oldstack|reflectcall)$
		|^(irqentry|trapentry|irqvector|trapvector|irqpreempt|hardfault|pendsv|svcall)$	# trap.S
		|^__aeabi_[il]div0$/x,	# libgcc calls them
	startup => qr/^(_start|crt0|vectors|arch_\w+)$/,
);

# A driver's names begin with its file's, and so do those of what an arch has of devices
# (lapic.c, mmu.c).  What several drivers may define is board_, intc_ or irq_.
sub isallowed {
	my ($source, $name) = @_;
	my ($floor, $base) = $source =~ m{^(\w+)/(?:.*/)?(\w+)\.\w+:1$};
	return 1 if $name =~ /^\Q$base\E_/ && $floor =~ /^(arch|boards)$/;
	return $name =~ /^(board|intc|irq)_/ if $floor eq 'boards';
	return 1 if $floor eq 'runtime' && $base =~ /^newlib/ && $name =~ $ALLOWED{$base};
	return 1 if $floor eq 'runtime' && $base eq 'atomic' && $name =~ $ALLOWED{atomic};
	return $name =~ $ALLOWED{$floor};
}

sub names {
	return oneach('.*', sub {
		my ($board) = @_;
		my ($n, @bad) = (0);
		my $nm = variable('arch/' . arch($board) . '/arch.mk', 'CROSS') . 'nm';
		for my $object (own($board)) {
			my ($out) = run($nm, '-g', '--defined-only', $object);
			for ($out =~ /^[0-9a-f]+ [A-Z] (\S+)$/mg) {
				$n++;
				push @bad, source($object) . ": global name $_ does not tell its floor"
					if !isallowed(source($object), $_);
			}
		}
		return ($n, @bad);
	});
}

# ---- All of them

check('names: global ones tell their floor', \&names);
check('fpu: our own code leaves it alone', \&fpu);
check('simd: none in images whose switch saves none', \&simd);
check('atomics: none of 64 bits', \&atomics);
check('exclusives: none before the MMU is on', \&exclusives);
check('unaligned: no such access before the MMU is on', \&unaligned);
check('clrex: on each return from an exception', \&clrex);
check('barriers: behind writes of system registers', \&barriers);
1;
