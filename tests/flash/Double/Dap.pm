# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Dap -- a debug port and, behind it as access port 0, a MEM-AP in front of a bus (ADIv5,
# chapters B2, C1, C2).

package Double::Dap;

use strict;
use warnings;

# CTRL/STAT
use constant {
	ORUNDETECT => 1 << 0, STICKYORUN => 1 << 1, STICKYERR => 1 << 5, READOK => 1 << 6,
	WDATAERR => 1 << 7, DBGPWRUP => 1 << 28, SYSPWRUP => 1 << 30,
};
use constant STICKY => STICKYORUN | STICKYERR | WDATAERR;
# ABORT
use constant { STKERRCLR => 1 << 2, WDERRCLR => 1 << 3, ORUNERRCLR => 1 << 4 };
# MEM-AP
use constant { CSW => 0x00, TAR => 0x04, DRW => 0x0c, BD0 => 0x10, CFG => 0xf4, BASE => 0xf8, IDR => 0xfc };
use constant { DEVICEEN => 1 << 6, SINGLE => 1 << 4, PACKED => 2 << 4 };
use constant { ACK_OK => '100', ACK_FAULT => '001' };	# bit 0 first

# chip: dpidr, apidr, apbase, packed when the MEM-AP can do that, and the block in which TAR counts.  bus: a Double::Bus.
sub new {
	my ($class, $bus, %chip) = @_;
	return bless {
		%chip, bus => $bus, ctrl => 0, sticky => 0, select => 0, buffer => 0,
		csw => 0x23000002, tar => 0,
	}, $class;
}

# The line's reset leaves all as it is but what was selected.
sub linereset { $_[0]{select} = 0 }
sub overrun { return $_[0]{ctrl} & ORUNDETECT }
sub badparity { $_[0]{sticky} |= WDATAERR }

# What a request is answered by.  Never WAIT: OpenOCD's driver for the Bus Pirate would not repeat it.
sub ack {
	my ($self, $ap, $read, $reg) = @_;
	# These always work, so that one can find out and go on.
	return ACK_OK if !$ap && ($reg == 0 || $read && $reg == 4 || !$read && $reg != 4);
	if ($self->{sticky}) {
		$self->{sticky} |= STICKYORUN if $self->overrun;
		return ACK_FAULT;
	}
	return ACK_OK unless $ap;
	if (!($self->{ctrl} & DBGPWRUP)) {
		$self->{sticky} |= STICKYERR;
		return ACK_FAULT;
	}
	return ACK_OK;
}

# A read of the AP gives what the one before has found.
sub read {
	my ($self, $ap, $reg) = @_;
	if ($ap) {
		my $before = $self->{buffer};
		$self->{buffer} = $self->apread($reg);
		return $before;
	}
	return $self->{dpidr} if $reg == 0;
	return $self->status if $reg == 4;
	return $self->{buffer};	# RDBUFF; RESEND
}

sub status {
	my ($self) = @_;
	my $up = $self->{ctrl} & (DBGPWRUP | SYSPWRUP);
	return $self->{ctrl} | $up << 1 | $self->{sticky} | READOK;
}

sub write {
	my ($self, $ap, $reg, $value) = @_;
	if ($ap) {
		$self->apwrite($reg, $value);
	} elsif ($reg == 0) {
		$self->{sticky} &= ~STICKYERR if $value & STKERRCLR;
		$self->{sticky} &= ~WDATAERR if $value & WDERRCLR;
		$self->{sticky} &= ~STICKYORUN if $value & ORUNERRCLR;
	} elsif ($reg == 4) {
		$self->{ctrl} = $value & (ORUNDETECT | DBGPWRUP | SYSPWRUP);
	} elsif ($reg == 8) {
		$self->{select} = $value;
	}
}

# ---- The MEM-AP

sub apread {
	my ($self, $low) = @_;
	return 0 if $self->{select} >> 24;	# there is no other AP
	my $reg = $self->{select} & 0xf0 | $low;
	return $self->{csw} | DEVICEEN if $reg == CSW;
	return $self->{tar} if $reg == TAR;
	return $self->{apbase} if $reg == BASE;
	return $self->{apidr} if $reg == IDR;
	return $self->transfer(undef) if $reg == DRW;
	return $self->access(banked($self, $reg), 4, undef) if ($reg & 0xf0) == BD0;
	return 0;
}

sub apwrite {
	my ($self, $low, $value) = @_;
	return if $self->{select} >> 24;
	my $reg = $self->{select} & 0xf0 | $low;
	if ($reg == CSW) {
		$value &= ~PACKED unless $self->{packed};
		$self->{csw} = $value & 0x7f000037;
	} elsif ($reg == TAR) {
		$self->{tar} = $value;
	} elsif ($reg == DRW) {
		$self->transfer($value);
	} elsif (($reg & 0xf0) == BD0) {
		$self->access(banked($self, $reg), 4, $value);
	}
}

sub banked { my ($self, $reg) = @_; return $self->{tar} & ~15 | $reg & 12 }

# DRW: one transfer, or as many as fit into it, each on its own lanes.  TAR counts inside of a
# block.
sub transfer {
	my ($self, $value) = @_;
	my $size = 1 << ($self->{csw} & 7);
	my $inc = $self->{csw} & (SINGLE | PACKED);
	my $got = 0;
	my $n = $inc == PACKED && $size < 4 ? 4 / $size : 1;
	for (1 .. $n) {
		my $lane = 8 * ($self->{tar} & 3 & ~($size - 1));
		my $mask = $size == 4 ? 0xffffffff : (1 << 8 * $size) - 1;
		my $part = $self->access($self->{tar}, $size, defined $value ? $value >> $lane & $mask : undef);
		$got |= $part << $lane;
		return 0 if $self->{sticky} & STICKYERR;
		my $block = $self->{block} - 1;
		$self->{tar} = $self->{tar} & ~$block | $self->{tar} + $size & $block if $inc;
	}
	return $got;
}

# One access of the bus; what it can't do is an error that sticks.
sub access {
	my ($self, $at, $size, $value) = @_;
	my $got = $at & $size - 1 ? undef
		: defined $value ? $self->{bus}->write($at, $size, $value)
		: $self->{bus}->read($at, $size);
	$self->{sticky} |= STICKYERR unless defined $got;
	return $got // 0;
}

1;
