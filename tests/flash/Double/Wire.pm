# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Wire -- a target's side of Serial Wire Debug (ADIv5, chapter B4).
#
# The target samples SWDIO, and changes what it drives, at SWCLK's rising edge.

package Double::Wire;

use strict;
use warnings;

use constant OK => '100';	# as it is sent: bit 0 first
use constant RESET => 50;	# ones in a row are a line reset
# After a line reset: what makes an SWJ-DP, which wakes up as JTAG, speak SWD; and back.
use constant { TOSWD => '0111100111100111', TOJTAG => '0011110011100111' };

# What comes next:
use constant {
	JTAG => 0,	# the sequence that selects SWD
	LOST => 1,	# a line reset: a request was garbled, or not answered
	ENTRY => 2,	# the zero behind a line reset
	IDLE => 3,	# a start bit
	REQUEST => 4,	# the rest of a request
	TARGET => 5,	# the target drives
	DATA => 6,	# data to be written
};

# dap: a Double::Dap.
sub new {
	my ($class, $dap) = @_;
	return bless {
		dap => $dap, state => JTAG, ones => 0, recent => '', bits => '', drive => '', at => 0,
		write => undef,	# the request whose data come: [taken, ap, register]
		fresh => 0,	# only DPIDR may be read now
	}, $class;
}

# The level of a line that only the target may drive; else it is pulled up.
sub level {
	my ($self) = @_;
	return $self->{state} == TARGET ? substr $self->{drive}, $self->{at}, 1 : 1;
}

# Bits that the probe drives, and so many that it does not, in one step where nothing depends on them.
sub send {
	my ($self, $bits) = @_;
	if ($self->{state} == IDLE && $bits !~ /1/) {
		$self->{ones} = 0;
	} elsif ($self->{state} == DATA && length($self->{bits} . $bits) < 33) {
		$self->{bits} .= $bits;
	} else {
		$self->edge($_) for split //, $bits;
	}
}

sub receive {
	my ($self, $n) = @_;
	my $to = $self->{at} + $n;
	if ($self->{state} == TARGET && $to < length $self->{drive}) {
		$self->{at} = $to;
		return substr $self->{drive}, $to - $n + 1, $n;
	}
	return join '', map { $self->edge(1); $self->level } 1 .. $n;
}

# One clock; the line has that level.
sub edge {
	my ($self, $bit) = @_;
	my $state = $self->{state};

	if ($state == TARGET) {	# whatever the probe does
		return if ++$self->{at} < length $self->{drive};
		$self->{state} = defined $self->{write} ? DATA : IDLE;
		$self->{bits} = '';
		return;
	}
	$self->{ones} = $bit ? $self->{ones} + 1 : 0;
	if ($state < IDLE) {
		$self->{recent} = substr $self->{recent} . $bit, -(RESET + 16);
		if ($self->{recent} =~ /^1+@{[TOSWD]}$/o && $state == JTAG) {
			return $self->{state} = LOST;
		} elsif ($self->{recent} =~ /^1+@{[TOJTAG]}$/o) {
			return $self->{state} = JTAG;
		}
	}
	return if $state == JTAG;
	if ($self->{ones} >= RESET) {
		$self->{state} = ENTRY;
		$self->{fresh} = 1;
		$self->{dap}->linereset if $self->{ones} == RESET;
		$self->{recent} = '1' x RESET;
	} elsif ($state == ENTRY) {
		$self->{state} = IDLE unless $bit;
	} elsif ($state == IDLE) {
		$self->{bits} = '1';
		$self->{state} = REQUEST if $bit;
	} elsif ($state == REQUEST) {
		$self->request if length($self->{bits} .= $bit) == 8;
	} elsif ($state == DATA) {
		$self->data if length($self->{bits} .= $bit) == 33;
	}
}

sub parity { return $_[0] =~ tr/1// & 1 }

# Eight bits: start, APnDP, RnW, A2, A3, parity, stop, park.
sub request {
	my ($self) = @_;
	my ($ap, $read, $a2, $a3, $parity, $stop, $park) = (split //, $self->{bits})[1 .. 7];
	my $reg = 4 * $a2 + 8 * $a3;
	$self->{state} = LOST;
	$self->{recent} = '';
	return if $parity != parity("$ap$read$a2$a3") || $stop || !$park;
	return if $self->{fresh} && !(!$ap && $read && $reg == 0);
	$self->{fresh} = 0;

	# A turnaround, the acknowledgement, data, a turnaround.  With overrun detection data are
	# sent whatever the answer was.
	my $dap = $self->{dap};
	my $ack = $dap->ack($ap, $read, $reg);
	my $all = $ack eq OK || $dap->overrun;
	my $value = $ack eq OK && $read ? $dap->read($ap, $reg) : 0;
	my $data = unpack 'b32', pack 'V', $value;
	$self->{drive} = "0$ack" . ($read && $all ? $data . parity($data) : '') . '0';
	$self->{write} = !$read && $all ? [$ack eq OK, $ap, $reg] : undef;
	$self->{at} = 0;
	$self->{ones} = 0;
	$self->{state} = TARGET;
}

sub data {
	my ($self) = @_;
	my ($taken, $ap, $reg) = @{$self->{write}};
	my $data = substr $self->{bits}, 0, 32;
	$self->{state} = IDLE;
	return unless $taken;
	if (parity($data) == substr $self->{bits}, 32) {
		$self->{dap}->write($ap, $reg, unpack 'V', pack 'b32', $data);
	} else {
		$self->{dap}->badparity;
	}
}

1;
