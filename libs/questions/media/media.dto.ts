import { ApiProperty } from '@nestjs/swagger';
import { IMAGE_KINDS } from './image.rules';

/** A stored image. */
export class MediaDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '/api/media/3f0c…' }) url!: string;
  @ApiProperty({ enum: IMAGE_KINDS }) kind!: string;
  @ApiProperty() width!: number;
  @ApiProperty() height!: number;
}

export class MediaAnswerDto {
  @ApiProperty({ type: MediaDto }) media!: MediaDto;
}
