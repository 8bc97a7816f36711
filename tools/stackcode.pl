# SPDX-License-Identifier: BSD-3-Clause
#
# stackcode.pl -- what each function of an image does with its stack, from its machine code: for
# tools/stack.
#
# The code of a function is walked from its entry along all ways, with what is known at each
# instruction: how many bytes lie between sp and where it was at the entry, and which registers
# and words of the stack hold an address in the stack or the constants that the code has loaded.
# It asks nothing of the compiler, so libc's, libgcc's and assembly are all the same.
#
# A function is { name, begin, end, frame, calls, indirect, dynamic, pops, returns }:
#	frame		bytes below its entry's sp that it takes itself, at most
#	calls		[site, bytes below the entry's sp, callee's address, is it a jump, arguments]
#	indirect	[site, bytes, is it a jump]: by a pointer that is not known
#	dynamic		[site]: where sp moves by what is not known: alloca
# Arguments are { number of the word => [constants] }, of those that are known.

use strict;
use warnings;

our ($arch, %function, @starts, %insn, %word, %consts);

my $VALUES = 12;	# a register that may have more constants is not followed

sub numberof {
	my ($t) = @_;
	my $sign = $t =~ s/^-// ? -1 : 1;
	return $sign * ($t =~ /^0x/ ? hex $t : $t);
}

# -- Reading -----------------------------------------------------------------------

# Fill %function, %insn and %word from objdump's text.
sub readcode {
	my ($cross, $elf) = @_;
	open my $fh, '-|', "${cross}objdump", qw(-d -z), $elf or die "${cross}objdump: $!\n";
	my ($f, $last);
	while (<$fh>) {
		if (/^.*file format elf32-(littlearm|i386)/) {
			$arch = $1 eq 'i386' ? 'i386' : 'arm';
		} elsif (/^([0-9a-f]+) <(.+)>:$/) {
			$f->{end} = hex $1 if $f;
			$f = $function{hex $1} = { name => $2, begin => hex $1, calls => [],
				indirect => [], dynamic => [], frame => 0, pops => 0, returns => 1 };
		} elsif (/^\s*([0-9a-f]+):\t((?:[0-9a-f]+ )+)\s*(?:\t(.*))?$/) {
			my ($at, $bytes, $text) = (hex $1, $2, $3);
			my $n = ($bytes =~ tr/ //d && length $bytes) / 2;
			$f->{end} = $at + $n;
			if (!defined $text) {	# the rest of a long one
				$insn{$last}[0] += $n if defined $last;
				next;
			}
			if ($text =~ /^\.(word|short|byte)\t0x([0-9a-f]+)/) {
				$word{$at} = hex $2 if $1 eq 'word';
				next;
			}
			$text =~ s/\s*[@;].*$// if $arch eq 'arm';
			my ($op, $args) = $text =~ /^(\S+)(?:\s+(.*))?$/;
			$op = "$op " . ($args =~ s/^(\S+)\s*// ? $1 : '') if $op =~ /^(rep|repz|repnz|lock|bnd)$/;
			$op =~ s/\.[nw]$// if $arch eq 'arm';
			$insn{$at} = [$n, $op, $args // ''];
			$last = $at;
		}
	}
	close $fh or die "${cross}objdump $elf: failed\n";
	@starts = sort { $a <=> $b } keys %function;
}

sub functionat {
	my ($at) = @_;
	my ($lo, $hi) = (0, scalar @starts);
	while ($lo < $hi) {
		my $mid = int(($lo + $hi) / 2);
		if ($starts[$mid] <= $at) { $lo = $mid + 1 } else { $hi = $mid }
	}
	return undef if !$lo;
	my $f = $function{$starts[$lo - 1]};
	return $at < $f->{end} ? $f : undef;
}

# The function that a constant is the address of.
sub functionof {
	my ($v) = @_;
	return $function{$arch eq 'arm' ? $v & ~1 : $v} if $arch ne 'arm' || $v & 1;
	return undef;
}

# -- What is known -------------------------------------------------------------------
#
# A state is { sp => bytes or 'other', reg => { name or bytes of a stack's word => value } }; a
# value is ['sp', bytes], ['c', constant...] or ['popped'].

sub copystate { return { sp => $_[0]{sp}, reg => { %{$_[0]{reg}} } } }

sub joinvalues {
	my ($v, $w) = @_;
	return undef if !$v || !$w || $v->[0] ne $w->[0];
	return "@$v" eq "@$w" ? $v : undef if $v->[0] ne 'c';
	my %all = map { $_ => 1 } @$v[1 .. $#$v], @$w[1 .. $#$w];
	return keys %all > $VALUES ? undef : ['c', sort { $a <=> $b } keys %all];
}

# Make old what is known on both ways; true if that is less than before.
sub joinstates {
	my ($old, $new) = @_;
	my $changed = 0;
	# Where sp differs the first holds: such ways come together behind calls that do not return.
	if ($old->{sp} eq 'other' && $new->{sp} ne 'other') {
		$old->{sp} = $new->{sp};
		$changed = 1;
	}
	for my $r (keys %{$old->{reg}}) {
		my $v = joinvalues($old->{reg}{$r}, $new->{reg}{$r});
		next if $v && "@$v" eq "@{$old->{reg}{$r}}";
		$changed = 1;
		if ($v) { $old->{reg}{$r} = $v } else { delete $old->{reg}{$r} }
	}
	return $changed;
}

sub move {
	my ($s, $n) = @_;
	return if $s->{sp} eq 'other';
	$s->{sp} += $n;
	$s->{sp} = 0 if $s->{sp} < 0;	# a call that did not return has led here
}

sub plus {
	my ($v, $n) = @_;
	return undef if !$v;
	return ['sp', $v->[1] - $n] if $v->[0] eq 'sp';
	return undef if $v->[0] ne 'c';
	return ['c', map { ($_ + $n) & 0xffffffff } @$v[1 .. $#$v]];
}

sub set {
	my ($s, $r, $v) = @_;
	if ($v) { $s->{reg}{$r} = $v } else { delete $s->{reg}{$r} }
	if ($v && $v->[0] eq 'c' && defined $s->{f}) { $consts{$s->{f}}{$_} = 1 for @$v[1 .. $#$v] }
}

# sp becomes a value; one that is not known is another stack's.
sub setsp {
	my ($s, $v) = @_;
	$s->{sp} = $v && $v->[0] eq 'sp' ? ($v->[1] > 0 ? $v->[1] : 0) : 'other';
}

# -- The walk ---------------------------------------------------------------------------

# Walk f, anew: what is known of the functions that it calls may have changed.
sub walk {
	my ($f) = @_;
	@$f{qw(calls indirect dynamic frame returns)} = ({}, {}, {}, 0, 0);
	my (%state, %switch);
	my @todo = [$f->{begin}, { sp => 0, reg => {}, f => $f->{begin} }];
	while (1) {
		while (@todo) {
			my ($at, $s) = @{pop @todo};
			next if $at < $f->{begin} || $at >= $f->{end} || !$insn{$at};
			if (!$state{$at}) { $state{$at} = copystate($s) }
			elsif (!joinstates($state{$at}, $s)) { next }
			$s = copystate($state{$at});
			$s->{f} = $f->{begin};
			my @next = $arch eq 'arm' ? armstep($f, $at, $s) : i386step($f, $at, $s);
			$f->{frame} = $s->{sp} if $s->{sp} ne 'other' && $s->{sp} > $f->{frame};
			$switch{$at} = $s if !@next && $s->{switch};
			push @todo, map { [$_, $s] } @next;
			callto($f, $at, $s, $f->{end}, 1)	# into the next one
				if @next && $next[-1] == $f->{end} && $function{$f->{end}} && $insn{$at}[1] !~ /^(bl|call|nop)/;
		}
		# What a jump by a table leads to is what nothing else does.
		last if !%switch;
		my ($sp) = map { $switch{$_}{sp} } sort { $a <=> $b } keys %switch;
		for (my $at = $f->{begin}; $at < $f->{end}; $at += $insn{$at} ? $insn{$at}[0] : 2) {
			next if !$insn{$at} || $state{$at} || $insn{$at}[1] =~ /^(nop|lea)/;
			@todo = [$at, { sp => $sp, reg => {} }];
			last;
		}
		last if !@todo;
	}
	for my $k (qw(calls indirect dynamic)) {
		$f->{$k} = [map { $f->{$k}{$_} } sort { $a <=> $b } keys %{$f->{$k}}];
	}
}

# A call or jump to an address: where it goes on.
sub callto {
	my ($f, $at, $s, $to, $jump) = @_;
	my $g = $function{$to} // functionat($to);
	$to = $g->{begin} if $g;
	my $call = $f->{calls}{$at} //= [$at, 0, $to, $jump, undef];
	if ($s->{sp} eq 'other') { $call->[1] = 'other' if !$call->[5] }
	else { $call->[1] = $s->{sp} if $call->[1] eq 'other' || $s->{sp} > $call->[1]; $call->[5] = 1 }
	my $args = arguments($s, $jump);
	$call->[4] = $args;
	if ($jump) {
		$f->{returns} = 1 if !$g || $g->{returns};
		return 0;
	}
	return $g ? $g->{returns} : 1;
}

sub callpointer {
	my ($f, $at, $s, $jump, $v) = @_;
	my @to = $v && $v->[0] eq 'c' ? map { functionof($_) // () } @$v[1 .. $#$v] : ();
	if (@to && @to == @$v - 1) {
		delete $f->{indirect}{$at};
		callto($f, $at + $_ / 16, $s, $to[$_]{begin}, $jump) for 0 .. $#to;
		return;
	}
	$f->{indirect}{$at} = [$at, $s->{sp}, $jump];
}

# The words that a call's arguments are: on ARM 0 to 3 in registers, on i386 in registers for
# those who ask so ("r0" ...); on the stack "s0" ...
sub arguments {
	my ($s, $jump) = @_;
	my %a;
	my @regs = $arch eq 'arm' ? qw(r0 r1 r2 r3) : qw(eax edx ecx);
	for (0 .. $#regs) {
		my $v = $s->{reg}{$regs[$_]};
		$a{"r$_"} = [@$v[1 .. $#$v]] if $v && $v->[0] eq 'c';
	}
	if ($s->{sp} ne 'other') {
		my $first = $s->{sp} + ($jump && $arch ne 'arm' ? -4 : 0);
		for (0 .. 5) {
			my $v = $s->{reg}{$first - 4 * $_};
			$a{"s$_"} = [@$v[1 .. $#$v]] if $v && $v->[0] eq 'c';
		}
	}
	return \%a;
}

sub forget { my ($s, @regs) = @_; delete @{$s->{reg}}{@regs} }

# -- ARM (Thumb-2) --------------------------------------------------------------------------

my $cond = qr/(?:eq|ne|cs|cc|mi|pl|vs|vc|hi|ls|ge|lt|gt|le|hs|lo)/;
my %alias = (ip => 'r12', fp => 'r11', sl => 'r10', sb => 'r9');

sub reglist {
	my ($text) = @_;
	my @r;
	for (split /,\s*/, $text) {
		s/^(ip|fp|sl|sb)$/$alias{$1}/;
		if (/^([rds])(\d+)-[rds](\d+)$/) { push @r, map { "$1$_" } $2 .. $3 } else { push @r, $_ }
	}
	return @r;
}

# Bytes that a list of registers has.
sub listsize {
	my $n = 0;
	$n += /^d\d/ ? 8 : 4 for @_;
	return $n;
}

sub armstep {
	my ($f, $at, $s) = @_;
	my ($n, $op, $args) = @{$insn{$at}};
	$args =~ s/\b(ip|fp|sl|sb)\b/$alias{$1}/g;
	my $next = $at + $n;
	return $next if $op =~ /^(it[te]*|nop|cps|dsb|isb|dmb|msr|cmp|cmn|tst|teq|wfi|bkpt)/ && $op !~ /^bkpt/;
	return () if $op =~ /^udf/;

	# Branches.
	if ($op =~ /^cbn?z$/ || $op =~ /^b($cond)$/) {
		my ($to) = $args =~ /([0-9a-f]+) </ or return $next;
		return armbranch($f, $at, $s, hex $to, $next);
	}
	if ($op eq 'b') {
		my ($to) = $args =~ /^([0-9a-f]+) </ or return ();
		return armbranch($f, $at, $s, hex $to);
	}
	if ($op eq 'bl' && $args =~ /<__gnu_thumb1_case_\w+>/) {	# a table behind the call
		$args =~ /^([0-9a-f]+) </ and callto($f, $at, $s, hex $1, 0);
		$s->{switch} = 1;
		return ();
	}
	if ($op =~ /^bl(x?)($cond)?$/ && $op !~ /^bls$|^ble$|^blt$/) {
		my $goes = 1;
		if ($args =~ /^([0-9a-f]+) </) { $goes = callto($f, $at, $s, hex $1, 0) }
		else { callpointer($f, $at, $s, 0, $s->{reg}{$args}) }
		forget($s, qw(r0 r1 r2 r3 r12 lr));
		return $goes || $2 ? $next : ();
	}
	return armregister($f, $at, $s, $op, $args, $next) if $op =~ /^bx($cond)?$/ || ($op =~ /^mov/ && $args =~ /^pc,/);
	if ($op =~ /^tb[bh]/) { $s->{switch} = 1; return () }

	# The stack pointer.
	if ($op =~ /^v?(?:push|stmdb|stmfd)($cond)?$/ && ($op =~ /push/ || $args =~ /^sp!/)) {
		my ($list) = $args =~ /\{(.*)\}/;
		move($s, listsize(reglist($list)));
		return $next;
	}
	if ($op =~ /^v?(?:pop|ldmia|ldm|ldmfd)($cond)?$/ && ($op =~ /pop/ || $args =~ /^sp!/)) {
		my $c = $1;
		my @list = reglist($args =~ /\{(.*)\}/);
		forget($s, @list);
		# armv6m: of the stack's own words only the return address is jumped to.
		set($s, $list[0], ['popped']) if @list == 1;
		if (grep { $_ eq 'pc' } @list) { $f->{returns} = 1; return $c ? $next : () }
		move($s, -listsize(@list));
		return $next;
	}
	if ($op =~ /^(?:str|strd|ldr|ldrd)($cond)?$/ && $args =~ /^(.*?), \[sp(?:, #(-?\d+)\]!|\], #(-?\d+))$/) {
		my ($regs, $by) = ($1, $2 // $3);
		if ($op =~ /^ldr/) {
			forget($s, split /, /, $regs);
			if ($regs eq 'pc') { $f->{returns} = 1; return () }
		}
		move($s, -$by);
		return $next;
	}
	return armsp($f, $at, $s, $op, $args, $next) if $args =~ /^sp\b/ && $op !~ /^(cmp|str|stm|vst)/;
	return armdata($f, $at, $s, $op, $args, $next);
}

# A jump to what a register has: a return, a call at a function's end, by a table (mov, on armv6m).
sub armregister {
	my ($f, $at, $s, $op, $args, $next) = @_;
	my ($r) = $args =~ /(\w+)$/;
	my $v = $s->{reg}{$r};
	if ($op =~ /^mov/ && $r ne 'lr') { $s->{switch} = 1; return () }
	callpointer($f, $at, $s, 1, $v) if $r ne 'lr' && !($v && $v->[0] eq 'popped');
	$f->{returns} = 1;
	return $op =~ /^(?:bx|mov)$cond$/ ? $next : ();
}

sub armbranch {
	my ($f, $at, $s, $to, @next) = @_;
	return ($to, @next) if $to >= $f->{begin} && $to < $f->{end};
	callto($f, $at, $s, $to, 1);
	return @next;
}

# sp is what the instruction writes.
sub armsp {
	my ($f, $at, $s, $op, $args, $next) = @_;
	if ($op =~ /^(?:add|sub)[sw]?$/ && $args =~ /^sp(?:, (\w+))?, #(\d+)$/) {
		my ($from, $n) = ($1 // 'sp', $2);
		$n = -$n if $op =~ /^sub/;
		if ($from eq 'sp') { move($s, -$n) } else { setsp($s, plus($s->{reg}{$from}, $n)) }
	} elsif ($op =~ /^(?:add|sub)/ && $args =~ /^sp(?:, sp)?, (\w+)$/) {
		my $v = $s->{reg}{$1};
		if ($v && $v->[0] eq 'c' && @$v == 2) {
			my $n = $v->[1] >= 2 ** 31 ? $v->[1] - 2 ** 32 : $v->[1];
			move($s, $op =~ /^add/ ? -$n : $n);
		} else {
			$f->{dynamic}{$at} = [$at];
		}
	} elsif ($op =~ /^mov/ && $args =~ /^sp, (\w+)$/) {
		my $v = $s->{reg}{$1};
		setsp($s, $v) if $v || !%{$f->{dynamic}};
	} elsif ($op =~ /^(bic|and|sub|add)/) {
		$f->{dynamic}{$at} = [$at];
	} else {
		$s->{sp} = 'other';
	}
	return $next;
}

# All others: what do they leave in registers and in the stack's words?
sub armdata {
	my ($f, $at, $s, $op, $args, $next) = @_;
	if ($op =~ /^(v?st[rm]|strd)/) {
		if ($s->{sp} ne 'other' && $args =~ /^(\w+)(?:, (\w+))?, \[sp(?:, #(\d+))?\]$/) {
			my ($first, $second, $to) = ($1, $2, $s->{sp} - ($3 // 0));
			set($s, $to, $op =~ /^strd?$/ ? $s->{reg}{$first} : undef);
			set($s, $to - 4, $s->{reg}{$second}) if defined $second;
		}
		return $next;
	}
	if ($op =~ /^ldr$/ && $args =~ /^pc, \[(?:pc\b|\w+, \w+, lsl #2\])/) { $s->{switch} = 1; return () }
	if ($op =~ /^ldr($cond)?$/ && $args =~ /^pc, /) {
		callpointer($f, $at, $s, 1, undef);
		$f->{returns} = 1;
		return $op eq 'ldr' ? () : $next;
	}
	my ($d) = $args =~ /^(\w+)/ or return $next;
	my $v;
	my $c = $op =~ s/^(mov|ldr|add|sub)$cond$/$1/;
	if ($op eq 'ldr' && $args =~ /^\w+, \[pc, #(-?\d+)\]/) {
		my $w = $word{(($at + 4) & ~3) + $1};
		$v = ['c', $w] if defined $w;
	} elsif ($op eq 'ldr' && $s->{sp} ne 'other' && $args =~ /^\w+, \[sp(?:, #(\d+))?\]$/) {
		$v = $s->{reg}{$s->{sp} - ($1 // 0)};
	} elsif ($op =~ /^mov[sw]?$/ && $args =~ /^\w+, #(\d+)/) {
		$v = ['c', 0 + $1];
	} elsif ($op eq 'movt' && $args =~ /^\w+, #(\d+)/) {
		my ($hi, $old) = ($1, $s->{reg}{$d});
		$v = ['c', map { ($_ & 0xffff) | $hi << 16 } @$old[1 .. $#$old]] if $old && $old->[0] eq 'c';
	} elsif ($op =~ /^movs?$/ && $args =~ /^\w+, (\w+)$/) {
		my $from = $1;
		$v = $from ne 'sp' ? $s->{reg}{$from} : $s->{sp} eq 'other' ? undef : ['sp', $s->{sp}];
	} elsif ($op =~ /^(?:add|sub)[sw]?$/ && $args =~ /^\w+, (?:(\w+), )?#(\d+)$/) {
		my ($o, $from, $k) = (substr($op, 0, 3), $1 // $d, $2);
		my $base = $from eq 'sp' ? ($s->{sp} eq 'other' ? undef : ['sp', $s->{sp}])
			: $from eq 'pc' ? ['c', ($at + 4) & ~3] : $s->{reg}{$from};
		$v = plus($base, $o eq 'add' ? $k : -$k);
	}
	$v = joinvalues($v, $s->{reg}{$d}) if $c;
	set($s, $d, $v);
	forget($s, $1) if $op =~ /^(ldrd|umull|smull|umlal|smlal)/ && $args =~ /^\w+, (\w+)/;
	forget($s, reglist($1)) if $op =~ /^ldm/ && $args =~ /\{(.*)\}/;
	return $next;
}

# -- i386 ---------------------------------------------------------------------------------------

my %full = (map({ ("%$_" => $_) } qw(eax ebx ecx edx esi edi ebp esp)),
	map({ ("%${_}l" => "e${_}x", "%${_}h" => "e${_}x", "%${_}x" => "e${_}x") } qw(a b c d)),
	'%si' => 'esi', '%di' => 'edi', '%bp' => 'ebp');

# The value of an operand.
sub i386value {
	my ($s, $o) = @_;
	return ['c', numberof($1) & 0xffffffff] if $o =~ /^\$(-?0x[0-9a-f]+|\d+)$/;
	return $s->{sp} eq 'other' ? undef : ['sp', $s->{sp}] if $o eq '%esp';
	return $s->{reg}{$full{$o}} if $o =~ /^%e/ && $full{$o};
	my $slot = i386slot($s, $o);
	return defined $slot ? $s->{reg}{$slot} : undef;
}

# An operand as the number of a stack's word.
sub i386slot {
	my ($s, $o) = @_;
	return $s->{sp} - ($1 ? numberof($1) : 0)
		if $o =~ /^(-?0x[0-9a-f]+)?\(%esp\)$/ && $s->{sp} ne 'other';
	return undef;
}

sub i386step {
	my ($f, $at, $s) = @_;
	my ($n, $op, $args) = @{$insn{$at}};
	my $next = $at + $n;
	$args =~ s/\s+<.*>$// if $op !~ /^(call|j)/;
	return () if $op =~ /^(ud2|hlt|iret)/ && $op ne 'hlt';
	if ($op eq 'ret') {
		$f->{returns} = 1;
		$f->{pops} = numberof($1) if $args =~ /^\$(.*)/;
		return ();
	}
	if ($op =~ /^(?:jmp|ljmp)$/) {
		if ($args =~ /^\*0x[0-9a-f]+\(,/) { $s->{switch} = 1; return () }
		if ($args =~ /^\*(.*)/) { callpointer($f, $at, $s, 1, i386value($s, $1)); $f->{returns} = 1; return () }
		my ($to) = $args =~ /([0-9a-f]+)(?: <|$)/ or return ();
		return armbranch($f, $at, $s, hex $to);
	}
	if ($op =~ /^(j\w+|loop\w*)$/) {
		my ($to) = $args =~ /^([0-9a-f]+) </ or return $next;
		return armbranch($f, $at, $s, hex $to, $next);
	}
	if ($op eq 'call') {
		my $goes = 1;
		if ($args =~ /^\*(.*)/) { callpointer($f, $at, $s, 0, i386value($s, $1)) }
		elsif ($args =~ /^([0-9a-f]+) </) {
			my $to = hex $1;
			$goes = callto($f, $at, $s, $to, 0);
			move($s, -$function{$to}{pops}) if $function{$to};
		}
		forget($s, qw(eax ecx edx), grep { /^\d/ && $_ >= ($s->{sp} eq 'other' ? 0 : $s->{sp}) - 16 } keys %{$s->{reg}});
		return $goes ? $next : ();
	}
	return i386sp($f, $at, $s, $op, $args, $next);
}

sub i386sp {
	my ($f, $at, $s, $op, $args, $next) = @_;
	if ($op =~ /^pushf/) { move($s, 4) }
	elsif ($op =~ /^popf/) { move($s, -4) }
	elsif ($op =~ /^pusha/) { move($s, 32) }
	elsif ($op =~ /^popa/) { move($s, -32) }
	elsif ($op =~ /^push[lw]?$/) {
		my $v = i386value($s, $args);
		move($s, 4);
		set($s, $s->{sp}, $v) if $s->{sp} ne 'other';
	} elsif ($op =~ /^pop[lw]?$/) {
		move($s, -4);
		forget($s, $full{$args} // ());
	} elsif ($op eq 'leave') {
		setsp($s, $s->{reg}{ebp});
		move($s, -4);
		forget($s, 'ebp');
	} elsif ($args =~ /,%esp$/) {
		i386setsp($f, $at, $s, $op, $args =~ s/,%esp$//r);
	} elsif ($op !~ /^(cmp|test|fst|fld)/ && $args =~ /^(?:(.*),)?([^,(]*(?:\([^)]*\))?)$/) {
		i386data($s, $op, $1, $2);
	}
	return $next;
}

sub i386setsp {
	my ($f, $at, $s, $op, $from) = @_;
	if ($op =~ /^(add|sub)l?$/) {
		my $v = i386value($s, $from);
		if (!$v || $v->[0] ne 'c' || @$v > 2) { $f->{dynamic}{$at} = [$at]; return }
		my $n = $v->[1] >= 2 ** 31 ? $v->[1] - 2 ** 32 : $v->[1];
		move($s, $op =~ /^add/ ? -$n : $n);
	} elsif ($op =~ /^andl?$/) {
		move($s, 12);	# to the next 16, from a multiple of 4
	} elsif ($op =~ /^leal?$/ && $from =~ /^(-?0x[0-9a-f]+)?\(%(e\w\w)(,%eiz,1)?\)$/) {
		my $n = $1 ? numberof($1) : 0;
		if ($2 eq 'esp') { move($s, -$n) } else { setsp($s, plus($s->{reg}{$2}, $n)) }
	} elsif ($op =~ /^mov/) {
		my $v = i386value($s, $from);
		setsp($s, $v) if $v || !%{$f->{dynamic}};
	} else {
		$f->{dynamic}{$at} = [$at];
	}
}

sub i386data {
	my ($s, $op, $from, $to) = @_;
	my $v;
	if ($op =~ /^movl?$/ && defined $from) { $v = i386value($s, $from) }
	elsif ($op =~ /^leal?$/ && $from =~ /^(-?0x[0-9a-f]+)?\(%(e\w\w)\)$/) {
		$v = plus($2 eq 'esp' ? i386value($s, '%esp') : $s->{reg}{$2}, $1 ? numberof($1) : 0);
	} elsif ($op =~ /^xorl?$/ && $from eq $to) { $v = ['c', 0] }
	elsif ($op =~ /^(cmov)/) { $v = joinvalues(i386value($s, $from), i386value($s, $to)) }
	elsif ($op =~ /^(add|sub)l?$/ && defined $from && $from =~ /^\$/ && $to =~ /^%e/) {
		my $k = i386value($s, $from)->[1];
		$v = plus($s->{reg}{$full{$to}}, $op =~ /^add/ ? $k : -$k) if $s->{reg}{$full{$to}};
	}
	if ($full{$to}) { set($s, $full{$to}, $v) if $full{$to} ne 'esp' }
	elsif (defined(my $slot = i386slot($s, $to))) { set($s, $slot, $v) }
}

1;
