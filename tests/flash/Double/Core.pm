# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Core -- the debug side of a Cortex-M (ARMv7-M, part C1): it halts, goes on, is reset, has
# registers.  It executes nothing.

package Double::Core;

use strict;
use warnings;

use constant {
	DWT_CTRL => 0x1000, FP_CTRL => 0x2000, CPUID => 0xed00, AIRCR => 0xed0c, DFSR => 0xed30,
	DHCSR => 0xedf0, DCRSR => 0xedf4, DCRDR => 0xedf8, DEMCR => 0xedfc,
	MVFR0 => 0xef40, MVFR1 => 0xef44,
};
use constant PPB => 0xe0000000;
use constant { DEBUGEN => 1 << 0, HALT => 1 << 1, STEP => 1 << 2 };
use constant { S_REGRDY => 1 << 16, S_HALT => 1 << 17, S_RETIRE => 1 << 24, S_RESET => 1 << 25 };
use constant VC_CORERESET => 1 << 0;
use constant { DFSR_HALTED => 1 << 0, DFSR_VCATCH => 1 << 3 };
use constant { SP => 13, PC => 15, XPSR => 16, MSP => 17 };

# chip: cpuid, fpb and dwt (what their control registers read at first), mvfr when it has an FPU.
# reset is called when the chip resets; boot reads the word at an address of its vectors.
sub new {
	my ($class, $bus, %chip) = @_;
	my $self = bless {
		%chip, ctrl => 0, demcr => 0, dfsr => 0, data => 0, regs => [], halted => 0, resetst => 1,
		resets => 0,
	}, $class;
	my $fixed = sub { my ($value) = @_; return sub { $value } };
	my $mvfr = $chip{mvfr} // [0, 0];
	$bus->add(PPB, 0x100000, Double::Registers->new(
		CPUID, $fixed->($chip{cpuid}), DWT_CTRL, $fixed->($chip{dwt}), FP_CTRL, sub { defined $_[0] ? $self->fpb($_[0]) : $self->{fpb} },
		MVFR0, $fixed->($mvfr->[0]), MVFR1, $fixed->($mvfr->[1]),
		DHCSR, sub { defined $_[0] ? $self->control($_[0]) : $self->status },
		DCRSR, sub { $self->pick($_[0]) if defined $_[0]; 1 },
		DCRDR, sub { defined $_[0] ? ($self->{data} = $_[0], 1)[1] : $self->{data} },
		DEMCR, sub { defined $_[0] ? ($self->{demcr} = $_[0], 1)[1] : $self->{demcr} },
		DFSR, sub { defined $_[0] ? ($self->{dfsr} &= ~$_[0], 1)[1] : $self->{dfsr} },
		AIRCR, sub { defined $_[0] ? $self->aircr($_[0]) : 0xfa050000 },
	));
	return $self;
}

# Breakpoints are on or off as a whole; with KEY.
sub fpb {
	my ($self, $value) = @_;
	$self->{fpb} = $self->{fpb} & ~1 | $value & 1 if $value & 2;
	return 1;
}

sub control {
	my ($self, $value) = @_;
	return 1 if $value >> 16 != 0xa05f;
	my $was = $self->{halted};
	$self->{ctrl} = $value & 0x2f;
	$self->{halted} = $value & DEBUGEN && $value & HALT ? 1 : 0;
	if ($was && !$self->{halted} && $value & DEBUGEN && $value & STEP) {
		$self->{regs}[PC] += 2;	# as if the instruction had been a short one
		$self->{halted} = 1;
		$self->{dfsr} |= DFSR_HALTED;
	}
	$self->{dfsr} |= DFSR_HALTED if !$was && $self->{halted};
	return 1;
}

sub status {
	my ($self) = @_;
	my $s = $self->{ctrl} | S_REGRDY | S_RETIRE;
	$s |= S_HALT | HALT if $self->{halted};
	$s |= S_RESET if $self->{resetst};
	$self->{resetst} = 0;
	return $s;
}

# A register from or to DCRDR; only while it is halted.
sub pick {
	my ($self, $value) = @_;
	return unless $self->{halted};
	my $n = $value & 0x7f;
	$n = MSP if $n == SP;
	if ($value & 1 << 16) {
		$self->{regs}[$n] = $self->{data};
	} else {
		$self->{data} = $self->{regs}[$n] // 0;
	}
}

sub aircr {
	my ($self, $value) = @_;
	$self->reset if $value >> 16 == 0x05fa && $value & 5;
	return 1;
}

# The pin: while it is asserted the core does nothing, then it comes out of reset.
sub pin {
	my ($self, $asserted) = @_;
	return $self->reset unless $asserted;
	$self->{halted} = 0;
	$self->{resetst} = 1;
}

sub reset {
	my ($self) = @_;
	$self->{reset}->();
	$self->{resetst} = 1;
	$self->{resets}++;
	$self->{regs} = [];
	$self->{regs}[MSP] = $self->{boot}->(0);
	$self->{regs}[PC] = $self->{boot}->(4) & ~1;
	$self->{regs}[XPSR] = 1 << 24;
	$self->{halted} = $self->{demcr} & VC_CORERESET && $self->{ctrl} & DEBUGEN ? 1 : 0;
	$self->{dfsr} |= DFSR_VCATCH if $self->{halted};
}

# For people.
sub describe {
	my ($self) = @_;
	return sprintf 'core %s, %d resets, pc 0x%08x', $self->{halted} ? 'halted' : 'running',
		$self->{resets}, $self->{regs}[PC] // 0;
}

1;
