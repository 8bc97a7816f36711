# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Stm32f4 -- the STM32F405's flash controller (RM0090, chapter 3): sectors of 16, 64 and 128 KB;
# programming as wide as PSIZE says.

package Double::Stm32f4;

use strict;
use warnings;

use Double::Flash;

use constant { KEYR => 0x04, OPTKEYR => 0x08, SR => 0x0c, CR => 0x10, OPTCR => 0x14 };
use constant {
	EOP => 1 << 0, WRPERR => 1 << 4, PGAERR => 1 << 5, PGPERR => 1 << 6, PGSERR => 1 << 7,
	BSY => 1 << 16,
};
use constant { PG => 1 << 0, SER => 1 << 1, MER => 1 << 2, STRT => 1 << 16, LOCK => 1 << 31 };
use constant KB => 1024;

my @sectors;	# [offset, size]
{
	my $at = 0;
	for my $kb ((16) x 4, 64, (128) x 7) {
		push @sectors, [$at, $kb * KB];
		$at += $kb * KB;
	}
}

sub new {
	my ($class, $bus, $flash, $protected) = @_;
	my $self = bless {
		flash => $flash, protected => $protected, cr => 0, sr => 0,
		lock => Double::Lock->new(0x45670123, 0xcdef89ab),
	}, $class;
	$flash->{control} = $self;
	$bus->add(0x40023c00, 0x400, Double::Registers->new(
		KEYR, sub { defined $_[0] ? $self->{lock}->key($_[0]) : 0 },
		OPTKEYR, sub { 1 },
		SR, sub { defined $_[0] ? ($self->{sr} &= ~$_[0], 1)[1] : $self->status },
		CR, sub { defined $_[0] ? $self->command($_[0]) : $self->{cr} | ($self->{lock}{open} ? 0 : LOCK) },
		OPTCR, sub { defined $_[0] || 0x0fff00ed | ($self->{protected} ? 0x55 : 0xaa) << 8 },
	));
	return $self;
}

sub reset { my ($self) = @_; @$self{qw(cr sr)} = (0, 0); $self->{lock}->reset }

sub status { my ($self) = @_; return $self->{sr} | ($self->{flash}->busy ? BSY : 0) }

sub command {
	my ($self, $value) = @_;
	return 1 unless $self->{lock}{open};
	$self->{cr} = $value & 0x37f;
	$self->{lock}->close if $value & LOCK;
	return 1 if !($value & STRT) || $self->{flash}{busy};
	return $self->refuse(WRPERR) if $self->{protected};
	if ($value & MER) {
		$self->{flash}->erase(0, length $self->{flash}{bytes});
	} elsif ($value & SER) {
		my $sector = $sectors[$value >> 3 & 15] or return $self->refuse(PGSERR);
		$self->{flash}->erase(@$sector);
	}
	return 1;
}

sub refuse { my ($self, $why) = @_; $self->{sr} |= $why; return 1 }

sub readable { return !$_[0]{protected} }

sub program {
	my ($self, $offset, $size, $value) = @_;
	return undef if $self->{protected};
	return $self->refuse(WRPERR) unless $self->{lock}{open};
	return $self->refuse(PGSERR) if !($self->{cr} & PG) || $self->{sr} & 0xf0 || $self->{flash}{busy};
	return $self->refuse(PGPERR) if $size != 1 << ($self->{cr} >> 8 & 3);
	$self->{flash}->program($offset, $size, $value);
	return 1;
}

1;
